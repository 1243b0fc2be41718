package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is looked for in a list of values: the list is bound as one, of any length. */
@EachDatabase
@EachMapper
class InListTest {
    private static final List<Long> MANY =
            LongStream.range(0, 70_000).map(i -> 2 * i).boxed().toList();
    private static final Thing ONE = thing(1, "it's \"one\" \\ , {x}\n\té😀\u0001", Level.BASIC);
    private static final Thing TWO = thing(2, "NULL", Level.GOLD);

    private final TestDatabase database;
    private Rex db;

    InListTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("things")
    record Thing(
            @PrimaryKey long id,
            int small,
            String name,
            boolean flag,
            double weight,
            byte[] bytes,
            BigDecimal price,
            UUID uuid,
            Instant at,
            LocalDateTime local,
            LocalDate day,
            LocalTime time,
            Level level,
            @EnumAs(EnumAs.Storage.ORDINAL) Level rank) {}

    private static Thing thing(int i, String name, Level level) {
        return new Thing(
                i,
                i,
                name,
                i == 1,
                i + 0.1,
                new byte[] {(byte) i},
                new BigDecimal(i + ".5000000000"),
                new UUID(i, i),
                Instant.parse("2026-01-0" + i + "T10:00:00.123Z"),
                LocalDateTime.parse("2026-01-0" + i + "T10:00:00.123"),
                LocalDate.parse("2026-01-0" + i),
                LocalTime.parse("10:00:0" + i),
                level,
                level);
    }

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.create(database, Thing.class);
        db = Rex.open(database.url());
        db.insertAll(List.of(ONE, TWO));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void seventyThousandValuesAreOneParameter() {
        assertThat(db.query("select id from things where id in (?)", MANY)
                        .as(Long.class)
                        .list())
                .containsExactly(2L);
        assertThat(db.query("select id from things where id not in ( :ids )", Map.of("ids", MANY))
                        .as(Long.class)
                        .list())
                .containsExactly(1L);
        assertThat(db.select("id")
                        .from("things")
                        .where("id", "in", MANY)
                        .as(Long.class)
                        .list())
                .containsExactly(2L);
        assertThat(db.from(Thing.class).where("id", "not in", MANY).list())
                .extracting(Thing::id)
                .containsExactly(1L);
        assertThat(db.deleteFrom(Thing.class).where("id", "in", MANY).run()).isEqualTo(1);
        assertThat(db.execute("delete from things where small in (:small)", Map.of("small", Set.copyOf(integers()))))
                .isEqualTo(1);
    }

    private static List<Integer> integers() {
        return IntStream.range(0, 70_000).boxed().toList();
    }

    @Test
    void theTextIsTheSameForAnyNumberOfValues() {
        boolean postgres = database.dialect().equals("postgres");
        String raw =
                "select 1 from things where id " + (postgres ? "= ANY (?)" : "IN (SELECT value FROM json_each(?))");
        assertThat(db.query("select 1 from things where id in (?)", List.of(7L)).sql())
                .isEqualTo(db.query("select 1 from things where id IN /* these */ (?)", MANY)
                        .sql())
                .isEqualTo(raw);
        assertThat(db.select("id").from("things").where("id", "not in", MANY).sql())
                .isEqualTo(
                        postgres
                                ? "SELECT \"id\" FROM \"things\" WHERE \"id\" <> ALL (?)"
                                : "SELECT `id` FROM \"things\" WHERE `id` NOT IN (SELECT value FROM json_each(?))");
        assertThat(db.query("select 1 from things where id in (?)", 7L).sql())
                .isEqualTo("select 1 from things where id in (?)");
    }

    @Test
    void valuesOfEveryTypeAreFoundAsTheyAreKept() {
        properties(ONE).forEach((property, value) -> {
            assertThat(db.from(Thing.class)
                            .where(property, "in", List.of(value))
                            .list())
                    .as(property)
                    .extracting(Thing::id)
                    .containsExactly(1L);
            assertThat(db.from(Thing.class)
                            .where(property, "not in", List.of(value))
                            .list())
                    .as(property)
                    .extracting(Thing::id)
                    .containsExactly(2L);
            assertThat(db.from(Thing.class)
                            .where(
                                    property,
                                    "in",
                                    List.of(value, properties(TWO).get(property)))
                            .count())
                    .as(property)
                    .isEqualTo(2);
            if (!property.equals("rank")) {
                assertThat(db.query("select id from things where " + property + " in (?)", List.of(value))
                                .as(Long.class)
                                .list())
                        .as(property)
                        .containsExactly(1L);
            }
        });
    }

    private static Map<String, Object> properties(Thing of) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", of.id());
        values.put("small", of.small());
        values.put("name", of.name());
        values.put("flag", of.flag());
        values.put("weight", of.weight());
        values.put("bytes", of.bytes());
        values.put("price", of.price());
        values.put("uuid", of.uuid());
        values.put("at", of.at());
        values.put("local", of.local());
        values.put("day", of.day());
        values.put("time", of.time());
        values.put("level", of.level());
        values.put("rank", of.rank());
        return values;
    }

    @Test
    void nothingIsInAnEmptyList() {
        for (String column : List.of("id", "name", "at")) {
            assertThat(db.query("select id from things where " + column + " in (?)", List.of())
                            .list())
                    .isEmpty();
            assertThat(db.query("select id from things where " + column + " not in (:l)", Map.of("l", List.of()))
                            .list())
                    .hasSize(2);
            assertThat(db.select("id")
                            .from("things")
                            .where(column, "in", List.of())
                            .list())
                    .isEmpty();
            assertThat(db.from(Thing.class).where(column, "not in", List.of()).list())
                    .hasSize(2);
        }
    }

    @Test
    void aNullInAListIsRefusedBecauseNothingEqualsIt() {
        Collection<Long> withNull = Arrays.asList(1L, null);
        assertThatThrownBy(() -> db.query("select id from things where id not in (?)", withNull))
                .isInstanceOf(QueryException.class)
                .hasMessage("a list that is given for a parameter has a null in it, which nothing equals");
        assertThatThrownBy(() -> db.select("id").from("things").where("id", "in", withNull))
                .hasMessage("the list that id is compared with has a null in it, which nothing equals");
    }

    @Test
    void elsewhereAListStandsForAsManyValuesAsItHas() {
        assertThat(db.query("select id from things where id in (?, ?) order by id", List.of(1L, 7L), 2)
                        .as(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertThat(db.query("select id from things where id in (?) order by id", List.of(1L, 2))
                        .as(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        assertThatThrownBy(() -> db.query("select coalesce(?)", List.of()))
                .hasMessage("a list that is given for a parameter is empty, which SQL has no way to write");
    }

    @Test
    void whatWasInAListIsNotTold() {
        assertThatThrownBy(() -> db.query("select id from thngs where name in (?)", List.of("secret"))
                        .list())
                .isInstanceOf(QueryException.class)
                .satisfies(e -> assertThat(((QueryException) e).parameters()).containsExactly("array(1)"));
    }
}
