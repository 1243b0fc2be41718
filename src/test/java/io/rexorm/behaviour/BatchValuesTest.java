package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.EnumAs.Storage;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values that an array has to carry with care arrive in a batch as they do one by one. */
class BatchValuesTest {

    enum Mood {
        GLAD,
        SAD
    }

    record Size(int width, Map<String, String> labels) {}

    /** Taken apart by its generated mapper. */
    @Entity("parcels")
    record Parcel(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            byte @Nullable [] content,
            @Nullable BigDecimal price,
            @Json @Nullable Size size,
            @Nullable LocalDate day,
            @Nullable String note) {}

    /** Taken apart by reflection. */
    @Entity("feelings")
    static class Feeling {
        @PrimaryKey(generated = Generation.IDENTITY)
        private long id;

        @EnumAs(Storage.NATIVE)
        private @Nullable Mood mood;

        private byte @Nullable [] content;

        @Json
        private @Nullable Size size;

        Feeling() {}

        Feeling(@Nullable Mood mood, byte @Nullable [] content, @Nullable Size size) {
            this.mood = mood;
            this.content = content;
            this.size = size;
        }
    }

    /** The native enum by a generated mapper. */
    @Entity("days")
    record Day(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            @EnumAs(Storage.NATIVE) @Nullable Mood mood) {}

    private static final Size ODD = new Size(3, Map.of("a \"quote\"", "{comma, brace} \\ NULL"));
    private static final byte[] BYTES = {0, 1, 92, 34, 127, -1, -128};

    @EachDatabase
    void bytesNumbersDocumentsAndTextsAreThoseThatWereGiven(TestDatabase database) throws Exception {
        ShopDatabase.create(database, Parcel.class);
        try (Rex db = Rex.open(database.url())) {
            List<Parcel> saved = db.insertAll(List.of(
                    new Parcel(null, BYTES, new BigDecimal("12.25"), ODD, LocalDate.of(2024, 2, 29), "{\"a\", \\NULL}"),
                    new Parcel(null, null, null, null, null, null),
                    new Parcel(null, new byte[0], new BigDecimal("-0.01"), new Size(0, Map.of()), null, "NULL")));
            Parcel alone = db.insert(new Parcel(null, BYTES, new BigDecimal("12.25"), ODD, null, ""));

            for (Parcel parcel : List.of(saved.get(0), saved.get(1), saved.get(2), alone)) {
                Parcel found = db.get(Parcel.class, parcel.id());
                assertThat(found)
                        .usingRecursiveComparison()
                        .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                        .isEqualTo(parcel);
            }
        }
    }

    @EachDatabase(DatabaseKind.POSTGRES)
    void valuesOfAnEnumTypeOfTheDatabaseAreThoseThatWereGiven(TestDatabase database) throws Exception {
        database.execute("CREATE TYPE mood AS ENUM ('GLAD', 'SAD')");
        ShopDatabase.create(database, Feeling.class, Day.class);
        try (Rex db = Rex.open(database.url())) {
            List<Feeling> feelings = db.insertAll(List.of(
                    new Feeling(Mood.SAD, BYTES, ODD),
                    new Feeling(null, null, null),
                    new Feeling(Mood.GLAD, null, ODD)));
            for (Feeling feeling : feelings) {
                assertThat(db.get(Feeling.class, feeling.id))
                        .usingRecursiveComparison()
                        .isEqualTo(feeling);
            }
            List<Day> days =
                    db.insertAll(List.of(new Day(null, Mood.GLAD), new Day(null, null), new Day(null, Mood.SAD)));
            assertThat(db.from(Day.class).orderBy("id").list()).isEqualTo(days);
            assertThat(database.rows("SELECT mood FROM days ORDER BY id")).containsExactly("GLAD", "null", "SAD");
        }
    }
}
