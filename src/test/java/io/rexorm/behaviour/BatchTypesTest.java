package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Unique;
import io.rexorm.annotation.Version;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values of every kind arrive in batches of updates and upserts as they were given. */
@EachDatabase
@EachMapper
class BatchTypesTest {

    enum Mood {
        GLAD,
        SAD
    }

    record Size(int width, Map<String, String> labels) {}

    @Entity("samples")
    record Sample(
            @PrimaryKey UUID id,
            @Nullable Mood mood,
            @Json @Nullable Size size,
            @Nullable UUID other,
            @Nullable Instant at,
            @Nullable OffsetDateTime offset,
            @Nullable LocalDateTime local,
            @Nullable LocalDate day,
            @Nullable LocalTime time,
            @Nullable BigDecimal price,
            byte @Nullable [] content,
            @Nullable Boolean flag,
            @Nullable Double real,
            @Version long version) {

        static Sample full(int number) {
            return new Sample(
                    new UUID(0, number),
                    number % 2 == 0 ? Mood.GLAD : Mood.SAD,
                    new Size(number, Map.of("a \"quote\"", "{comma, brace} \\ NULL")),
                    new UUID(number, 7),
                    Instant.parse("2024-02-29T12:30:15.123Z"),
                    OffsetDateTime.of(2024, 2, 29, 12, 30, 15, 0, ZoneOffset.UTC),
                    LocalDateTime.of(2024, 3, 31, 2, 30, 0, 5_000_000),
                    LocalDate.of(1969, 12, 31),
                    LocalTime.of(23, 59, 59),
                    new BigDecimal("12.25"),
                    new byte[] {0, 1, 92, 34, 127, -1, -128},
                    number % 2 == 0,
                    number / 4.0,
                    0);
        }

        static Sample empty(int number) {
            return new Sample(
                    new UUID(0, number), null, null, null, null, null, null, null, null, null, null, null, null, 0);
        }
    }

    /** Known by a time and a number with a fraction. */
    @Entity("readings")
    record Reading(
            @PrimaryKey Instant at,
            @PrimaryKey BigDecimal place,
            byte @Nullable [] content,
            @Version int version) {}

    private final TestDatabase database;

    BatchTypesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void upsertsAndUpdatesKeepValuesAndNulls() throws Exception {
        ShopDatabase.create(database, Sample.class);
        try (Rex db = Rex.open(database.url())) {
            same(db, db.upsertAll(List.of(Sample.full(1), Sample.empty(2), Sample.full(3))), 0);
            same(db, db.upsertAll(List.of(Sample.empty(1), Sample.full(2), Sample.full(4))), 1);
            List<Sample> updated = db.updateAll(List.of(version(Sample.full(1), 1), version(Sample.empty(2), 1)));
            assertThat(updated).allMatch(each -> each.version() == 2);
            same(db, updated, 2);
            assertThat(db.deleteAll(updated)).isEqualTo(2);
            assertThat(db.count(Sample.class)).isEqualTo(2);
        }
    }

    @Test
    void yearsBeforeAndAfterThoseOfFourDigitsAreSentInListsToo() throws Exception {
        ShopDatabase.create(database, Epoch.class);
        List<Epoch> epochs = new ArrayList<>();
        for (int year : new int[] {-43, 0, 1, 9999, 10_000, 12_345}) {
            LocalDateTime time = LocalDateTime.of(year, 3, 15, 10, 30);
            epochs.add(new Epoch(epochs.size(), time.toLocalDate(), time, time.toInstant(ZoneOffset.UTC)));
        }
        try (Rex db = Rex.open(database.url())) {
            db.insertAll(epochs);
            assertThat(db.from(Epoch.class).orderBy("id").list()).isEqualTo(epochs);
            db.upsertAll(epochs);
            assertThat(db.from(Epoch.class).orderBy("id").list()).isEqualTo(epochs);
        }
    }

    @Entity("epochs")
    record Epoch(@PrimaryKey long id, LocalDate day, LocalDateTime time, Instant moment) {}

    @Test
    void rowsThatAreKnownByWhatTheDatabaseRoundsAreNotMixedUp() throws Exception {
        ShopDatabase.create(database, Event.class);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            events.add(new Event(null, Instant.parse("202" + (9 - i) + "-01-01T00:00:00.000000200Z"), "event" + i));
        }
        events.add(new Event(null, null, "never"));
        events.add(new Event(null, null, "not even then"));
        try (Rex db = Rex.open(database.url())) {
            for (Event event : db.upsertAll(events, "at")) {
                assertThat(db.get(Event.class, event.id()).name()).isEqualTo(event.name());
            }
            List<Event> again = events.subList(0, 5).stream()
                    .map(each -> new Event(null, each.at(), each.name() + "!"))
                    .toList();
            for (Event event : db.upsertAll(again, "at")) {
                assertThat(db.get(Event.class, event.id()).name()).isEqualTo(event.name());
            }
            assertThat(db.count(Event.class)).isEqualTo(7);
        }
    }

    @Entity("events")
    record Event(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            @Unique @Nullable Instant at,
            String name) {}

    @Test
    void aTimeAndANumberAreWhatARowIsKnownBy() throws Exception {
        ShopDatabase.create(database, Reading.class);
        Instant at = Instant.parse("2024-02-29T12:30:15.123456Z");
        Reading given = new Reading(at, new BigDecimal("1.50"), new byte[] {1}, 0);
        Reading same = new Reading(at, new BigDecimal("1.5"), new byte[] {2}, 0);
        Reading other = new Reading(at, new BigDecimal("2"), null, 0);
        try (Rex db = Rex.open(database.url())) {
            assertThat(db.upsertAll(List.of(given, other, same)))
                    .extracting(Reading::version)
                    .containsExactly(0, 0, 1);
            assertThat(db.upsertAll(List.of(other, given)))
                    .extracting(Reading::version)
                    .containsExactly(1, 2);
            assertThat(db.count(Reading.class)).isEqualTo(2);
        }
    }

    private static void same(Rex db, List<Sample> written, long version) {
        for (Sample each : written) {
            assertThat(db.get(Sample.class, each.id()))
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(each);
        }
        assertThat(written.get(0).version()).isEqualTo(version);
    }

    private static Sample version(Sample of, long version) {
        return new Sample(
                of.id(),
                of.mood(),
                of.size(),
                of.other(),
                of.at(),
                of.offset(),
                of.local(),
                of.day(),
                of.time(),
                of.price(),
                of.content(),
                of.flag(),
                of.real(),
                version);
    }
}
