package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Convert;
import io.rexorm.annotation.Embedded;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.EnumValue;
import io.rexorm.annotation.Ignore;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.orm.Ref;
import io.rexorm.schema.SchemaChange;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written through a mapper comes back equal, on both databases; what does not fit is named with its property. */
abstract class MappedValues {
    private final TestDatabase database;
    private final Way way;
    private Session session;
    private Dialect dialect;

    MappedValues(TestDatabase database, Way way) {
        this.database = database;
        this.way = way;
    }

    private <T> EntityMapper<T> mapper(Class<T> type) {
        return way.mapper(type);
    }

    enum Role {
        @EnumValue("admin")
        ADMIN,
        MEMBER
    }

    record Money(long cents) {}

    static final class MoneyConverter implements TypeConverter<Money, Long> {
        @Override
        public Long toColumn(Money money) {
            return money.cents();
        }

        @Override
        public Money toProperty(Long cents) {
            return new Money(cents);
        }
    }

    record Settings(String theme, List<Integer> sizes) {}

    record Address(String street, @Nullable String city) {}

    @Entity
    record Numbers(
            @PrimaryKey Long id,
            short small,
            byte tiny,
            int plain,
            long big,
            float single,
            double wide,
            boolean yes,
            @Column(precision = 12, scale = 2) BigDecimal sum,
            BigInteger huge,
            char letter,
            @Nullable Integer none) {}

    @Entity
    record Times(
            @PrimaryKey UUID id,
            LocalDate date,
            LocalTime time,
            LocalDateTime wall,
            Instant instant,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            OffsetTime offsetTime,
            Duration duration,
            Period period,
            Year year,
            YearMonth month,
            MonthDay day,
            ZoneId zone,
            ZoneOffset shift) {}

    @Entity
    record Profile(
            @PrimaryKey @Embedded ProfileKey key,
            Role role,
            @EnumAs(EnumAs.Storage.ORDINAL) Role former,
            @Convert(MoneyConverter.class) Money balance,
            @Json Settings settings,
            @Json List<String> tags,
            @Json String document,
            @Embedded Address home,
            @Nullable @Embedded Address work,
            @ManyToOne Ref<Times> seen,
            URI page,
            @Ignore @Nullable String scratch) {}

    record ProfileKey(long tenant, String name) {}

    @Entity
    static class Note {
        @PrimaryKey
        private long id;

        private String title;
        private @Nullable byte[] body;

        @Ignore
        int scratch = 7;
    }

    @Entity
    record Bags(@PrimaryKey long id, String[] names, long[] numbers, UUID @Nullable [] keys) {}

    @Entity("Größe \"order\"")
    record Order(
            @PrimaryKey long id,
            @Column(name = "select") String select,
            @Column(name = "Über Maß") int size) {}

    @BeforeEach
    void connect() {
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(database.url());
        dialect = dialects.named(settings.dialect());
        session = dialect.connect(settings, Dialect.Access.WRITE);
    }

    @AfterEach
    void close() {
        session.close();
    }

    static final Numbers NUMBERS = new Numbers(
            1L,
            (short) -7,
            (byte) 9,
            42,
            Long.MAX_VALUE,
            1.5f,
            Math.PI,
            true,
            new BigDecimal("1234.50"),
            BigInteger.TWO.pow(100),
            'ß',
            null);

    static final Times TIMES = new Times(
            UUID.fromString("018f9c1e-7a2b-7c3d-8e4f-0123456789ab"),
            LocalDate.of(2026, 11, 25),
            LocalTime.of(9, 31, 2, 123_456_000),
            LocalDateTime.of(2026, 2, 28, 23, 59, 59, 1_000),
            Instant.parse("2026-11-25T09:31:02.123Z"),
            OffsetDateTime.parse("2026-11-25T09:31:02Z"),
            ZonedDateTime.parse("2026-11-25T09:31:02Z"),
            OffsetTime.parse("09:31+02:00"),
            Duration.ofSeconds(90, 5),
            Period.parse("P1Y2M3D"),
            Year.of(2026),
            YearMonth.of(2026, 11),
            MonthDay.of(2, 29),
            ZoneId.of("Europe/Berlin"),
            ZoneOffset.ofHours(-3));

    static Profile profile(@Nullable Address work) {
        return new Profile(
                new ProfileKey(3, "ann"),
                Role.ADMIN,
                Role.MEMBER,
                new Money(1999),
                new Settings("dark", List.of(10, 12)),
                List.of("a", "it's"),
                "{\"a\": 1}",
                new Address("Elm 1", null),
                work,
                Ref.to(TIMES.id()),
                URI.create("https://example.org/ann"),
                null);
    }

    private <T> void create(Class<T> type) {
        dialect.ddl()
                .render(new SchemaChange.CreateTable(mapper(type).model().table()))
                .forEach(session::execute);
    }

    private <T> void insert(Class<T> type, T entity) {
        EntityMapper<T> mapper = mapper(type);
        int columns = mapper.model().columns().size();
        String marks = IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(", "));
        session.write("INSERT INTO " + table(mapper) + " VALUES (" + marks + ")", to -> {
            for (int i = 0; i < columns; i++) {
                mapper.bind(entity, i, to, i + 1);
            }
        });
    }

    private <T> List<T> all(Class<T> type) {
        EntityMapper<T> mapper = mapper(type);
        return session.read("SELECT * FROM " + table(mapper), to -> {}, row -> {
            List<T> entities = new ArrayList<>();
            mapper.readAll(row, entities);
            return entities;
        });
    }

    private String table(EntityMapper<?> mapper) {
        return dialect.sql().quote(mapper.model().table().name());
    }

    @Test
    void numbersComeBackEqual() {
        create(Numbers.class);
        insert(Numbers.class, NUMBERS);

        Numbers read = all(Numbers.class).get(0);
        assertThat(read.sum()).isEqualByComparingTo(NUMBERS.sum());
        assertThat(read).usingRecursiveComparison().ignoringFields("sum").isEqualTo(NUMBERS);
    }

    @Test
    void timesComeBackEqual() {
        create(Times.class);
        insert(Times.class, TIMES);

        assertThat(all(Times.class)).containsExactly(TIMES);
    }

    @Test
    void theKeyIsLookedUpByItsValue() {
        create(Times.class);
        insert(Times.class, TIMES);
        EntityMapper<Times> mapper = mapper(Times.class);

        assertThat(session.<Times>read(
                        "SELECT * FROM " + table(mapper) + " WHERE id = ?",
                        to -> mapper.bindValue(0, TIMES.id(), to, 1),
                        row -> row.next() ? mapper.read(row, 1) : null))
                .isEqualTo(TIMES);
        assertThatThrownBy(() -> session.write(
                        "DELETE FROM " + table(mapper) + " WHERE id = ?", to -> mapper.bindValue(0, "x", to, 1)))
                .isInstanceOf(MappingException.class)
                .hasMessage("Times.id is UUID, and was given String");
    }

    @Test
    void richValuesComeBackEqual() {
        create(Times.class);
        insert(Times.class, TIMES);
        create(Profile.class);
        Profile withoutWork = profile(null);
        Profile withWork = profile(new Address("Oak 2", "Kiel"));
        insert(Profile.class, withoutWork);

        assertThat(all(Profile.class))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("document")
                .containsExactly(withoutWork);
        assertThat(all(Profile.class).get(0).document().replace(" ", "")).isEqualTo("{\"a\":1}");

        session.execute("DELETE FROM " + table(mapper(Profile.class)));
        insert(Profile.class, withWork);
        assertThat(all(Profile.class).get(0).work()).isEqualTo(new Address("Oak 2", "Kiel"));
    }

    @Test
    void privateFieldsAreReadAndWritten() {
        create(Note.class);
        Note note = new Note();
        note.id = 5;
        note.title = "Hello";
        note.body = new byte[] {1, 0, -1};
        insert(Note.class, note);

        assertThat(all(Note.class)).singleElement().satisfies(read -> {
            assertThat(read.id).isEqualTo(5);
            assertThat(read.title).isEqualTo("Hello");
            assertThat(read.body).containsExactly(1, 0, -1);
            assertThat(read.scratch).isEqualTo(7);
        });
    }

    @Test
    void reservedWordsAndUnicodeAreNamesLikeAnyOther() {
        create(Order.class);
        insert(Order.class, new Order(1, "from", 3));

        assertThat(all(Order.class)).containsExactly(new Order(1, "from", 3));
    }

    @Test
    void arraysAreThePrivilegeOfPostgres() {
        Bags bags = new Bags(1, new String[] {"a", "b,\"c"}, new long[] {1, 2}, null);
        create(Bags.class);
        if (database.kind() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> insert(Bags.class, bags)).hasMessageContaining("SQLite has no arrays");
            return;
        }
        insert(Bags.class, bags);

        assertThat(all(Bags.class))
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(bags);
    }

    @Test
    void nullInAPropertyThatIsNotNullableIsNamed() {
        session.execute(
                "CREATE TABLE " + table(mapper(Order.class)) + " (id bigint, \"select\" text, \"Über Maß\" int)");
        session.execute("INSERT INTO " + table(mapper(Order.class)) + " VALUES (1, 'x', NULL)");

        assertThatThrownBy(() -> all(Order.class))
                .isInstanceOf(MappingException.class)
                .hasMessage("Order.size of the row with id 1 is null, and is not nullable");
    }

    @Test
    void aNumberThatIsTooLargeIsNamed() {
        session.execute(
                "CREATE TABLE " + table(mapper(Order.class)) + " (id bigint, \"select\" text, \"Über Maß\" bigint)");
        session.execute("INSERT INTO " + table(mapper(Order.class)) + " VALUES (1, 'x', 3000000000)");

        assertThatThrownBy(() -> all(Order.class))
                .hasMessage("Order.size of the row with id 1 holds a number that is too large for the property");
    }

    @Entity
    record Task(
            @PrimaryKey long id, Role role, @Nullable @Json Settings settings) {}

    @Test
    void anUnknownConstantIsNamedWithThoseThereAre() {
        session.execute("CREATE TABLE tasks (id bigint, role text, settings text)");
        session.execute("INSERT INTO tasks VALUES (1, 'owner', NULL)");

        assertThatThrownBy(() -> all(Task.class))
                .hasMessage("Task.role of the row with id 1 holds a text that is none of admin, MEMBER");
    }

    @Test
    void jsonThatCannotBeReadIsNamed() {
        session.execute("CREATE TABLE tasks (id bigint, role text, settings text)");
        session.execute("INSERT INTO tasks VALUES (1, 'admin', '{\"theme\": ')");

        assertThatThrownBy(() -> all(Task.class))
                .hasMessageStartingWith("Task.settings of the row with id 1 holds JSON that cannot be read");
    }
}
