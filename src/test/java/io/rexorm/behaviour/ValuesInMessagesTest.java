package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rexorm.annotation.Convert;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Sensitive;
import io.rexorm.jdbc.QueryException;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.TypeConverter;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever fails, no value is in a message, a cause or a suppressed exception, unless that is switched on. */
@EachDatabase
@EachMapper
class ValuesInMessagesTest {
    private static final String MARKER = "mk7tz9q";
    private static final long NUMBER = 987_654_321_012L;

    private final TestDatabase database;

    ValuesInMessagesTest(TestDatabase database) {
        this.database = database;
    }

    enum Mood {
        GLAD,
        SAD
    }

    record Settings(int size) {}

    record Weight(int grams) {}

    static final class Weights implements TypeConverter<Weight, String> {
        @Override
        public String toColumn(Weight weight) {
            return String.valueOf(weight.grams());
        }

        @Override
        public Weight toProperty(String text) {
            return new Weight(Integer.parseInt(text));
        }
    }

    @Entity("guests")
    record Guest(
            @PrimaryKey String code,
            @Nullable String name,
            @Nullable Mood mood,
            @Nullable @Json Settings settings,
            @Nullable Integer size,
            @Nullable LocalDate born,
            @Convert(Weights.class) @Nullable Weight weight,
            @Nullable Long host) {

        static Guest named(String code, @Nullable String name) {
            return new Guest(code, name, null, null, null, null, null, null);
        }
    }

    @Entity("logins")
    record Login(
            @PrimaryKey long id,
            @Sensitive String email,
            @Sensitive @Nullable Mood mood,
            String place) {}

    record Card(String number, @Nullable Integer code) {}

    @Entity("payers")
    record Payer(@PrimaryKey long id, @Sensitive @Embedded Card card) {}

    @Test
    void allOfASensitiveEmbeddedValueIsSensitive() {
        assertThat(EntityModel.of(Payer.class).columns())
                .extracting(ColumnModel::sensitive)
                .containsExactly(false, true, true);
    }

    @BeforeEach
    void create() throws Exception {
        boolean postgres = database.dialect().equals("postgres");
        database.execute(
                "create table hosts (id bigint primary key)",
                "create table guests (code text primary key, name text not null check (length(name) < 20), mood text,"
                        + " settings text, size bigint, born text, weight text,"
                        + " host bigint references hosts (id) deferrable initially deferred)",
                "create table logins (id bigint primary key, email text not null unique, mood text,"
                        + " place text not null check (length(place) < 20))",
                "create table words (word text not null)",
                "insert into words values ('" + MARKER + "')");
        if (postgres) {
            database.execute(
                    "create function refuse() returns trigger language plpgsql as $$ begin"
                            + " raise exception 'taken: %', old.word using detail = old.word, hint = old.word; end $$",
                    "create trigger refuse before delete on words for each row execute function refuse()");
        } else {
            database.execute("create trigger refuse before delete on words begin"
                    + " select raise(abort, 'taken: ' || old.word); end");
        }
    }

    @Test
    void noValueIsTold() throws Exception {
        try (Rex db = Rex.open(database.url())) {
            for (Map.Entry<String, Throwable> failure : failures(db).entrySet()) {
                assertThat(whole(failure.getValue()))
                        .as(failure.getKey())
                        .doesNotContain(MARKER)
                        .doesNotContain(String.valueOf(NUMBER));
            }
        }
    }

    @Test
    void valuesAreToldWhereThatIsSwitchedOn() throws Exception {
        try (Rex db = Rex.builder().url(database.url()).showValues(true).build()) {
            for (Map.Entry<String, Throwable> failure : failures(db).entrySet()) {
                assertThat(whole(failure.getValue()))
                        .as(failure.getKey())
                        .containsAnyOf(MARKER, String.valueOf(NUMBER), "PT", "column of type TEXT");
            }
        }
    }

    @Test
    void thoseOfSensitivePropertiesAreNeverTold() throws Exception {
        for (boolean show : new boolean[] {false, true}) {
            try (Rex db = Rex.builder().url(database.url()).showValues(show).build()) {
                database.execute(
                        "delete from logins", "insert into logins values (1, '" + MARKER + "', 'GLAD', 'here')");
                List<Throwable> failures = new ArrayList<>();
                failures.add(failure(() -> db.insert(new Login(2, MARKER, Mood.GLAD, "there"))));
                failures.add(
                        failure(() -> db.insert(new Login(2, MARKER + "2", Mood.GLAD, "far far far far far away"))));
                failures.add(failure(() -> db.tx(() -> db.insert(new Login(1, MARKER + "3", Mood.GLAD, "there")))));
                database.execute("update logins set mood = '" + MARKER + "'");
                failures.add(failure(() -> db.find(Login.class, 1L)));

                for (Throwable failure : failures) {
                    assertThat(whole(failure)).doesNotContain(MARKER);
                }
                assertThat(whole(failures.get(0)).contains("place 'there'")).isEqualTo(show);
            }
        }
    }

    @Test
    void theCodesOfTheDatabaseStayWithinReach() throws Exception {
        try (Rex db = Rex.open(database.url())) {
            db.insert(Guest.named(MARKER, "Ann"));
            QueryException failure = (QueryException) failure(() -> db.insert(Guest.named(MARKER, "Ben")));
            SQLException driver = (SQLException) failure.getCause();

            if (database.dialect().equals("postgres")) {
                assertThat(failure.sqlState()).isEqualTo("23505");
                assertThat(driver.getSQLState()).isEqualTo("23505");
            } else {
                assertThat(driver.getErrorCode()).isEqualTo(19);
            }
            assertThat(driver.getStackTrace()).isNotEmpty();
        }
    }

    @Test
    void aDeferredConstraintIsToldByItsKindAtTheCommit() throws Exception {
        try (Rex db = Rex.open(database.url())) {
            Throwable failure = failure(() -> db.tx(() -> db.insert(hosted())));

            assertThat(failure).isInstanceOf(io.rexorm.orm.ForeignKeyException.class);
            assertThat(whole(failure)).doesNotContain(String.valueOf(NUMBER));
        }
    }

    private static Guest hosted() {
        return new Guest("b", "Ben", null, null, null, null, null, NUMBER);
    }

    private Map<String, Throwable> failures(Rex db) throws Exception {
        Map<String, Throwable> failures = new LinkedHashMap<>();
        db.insert(Guest.named(MARKER, "Ann"));
        failures.put("unique", failure(() -> db.insert(Guest.named(MARKER, "Ben"))));
        failures.put("unique in a batch", failure(() -> db.insertAll(List.of(Guest.named(MARKER, "Ben")))));
        failures.put("not null", failure(() -> db.insert(Guest.named(MARKER + 1, null))));
        failures.put("check", failure(() -> db.insert(Guest.named("c", MARKER.repeat(3)))));
        failures.put("a trigger", failure(() -> db.execute("delete from words")));
        failures.put(
                "a duration", failure(() -> db.execute("delete from hosts where id = ?", Duration.ofDays(200_000))));
        failures.put(
                "no such function",
                failure(() -> db.query("select nowhere(?)", MARKER).list()));
        failures.put(
                "a scalar",
                failure(() ->
                        db.query("select word from words").as(YearMonth.class).list()));
        if (database.dialect().equals("postgres")) {
            failures.put(
                    "a cast",
                    failure(() ->
                            db.query("select cast(word as int) from words").list()));
            failures.put(
                    "a cast of what is bound",
                    failure(() -> db.query("select cast(? as uuid)", MARKER).list()));
            failures.put(
                    "a column of another type",
                    failure(() ->
                            db.query("select word from words").as(Long.class).list()));
        } else {
            failures.put(
                    "a path",
                    failure(() -> db.query("select json_extract('{}', word) from words")
                            .list()));
        }
        for (String bad : List.of(
                "mood = '" + MARKER + "'",
                "settings = '{\"size\": \"" + MARKER + "\"}'",
                "settings = '" + MARKER + "'",
                "size = " + NUMBER,
                "born = '" + MARKER + "'",
                "weight = '" + MARKER + "'")) {
            database.execute(
                    "update guests set mood = null, settings = null, size = null, born = null, weight = null",
                    "update guests set " + bad);
            failures.put(bad, failure(() -> db.find(Guest.class, MARKER)));
            assertThat(failures.get(bad)).hasMessageStartingWith("Guest." + bad.substring(0, bad.indexOf(' ')) + " ");
        }
        return failures;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static Throwable failure(Work work) {
        Throwable failure = catchThrowable(work::run);
        assertThat(failure).isInstanceOf(io.rexorm.RexException.class);
        return failure;
    }

    /** All that a log could hold of it. */
    private static String whole(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(each instanceof QueryException query ? query.details() : "");
        }
        return text.toString();
    }
}
