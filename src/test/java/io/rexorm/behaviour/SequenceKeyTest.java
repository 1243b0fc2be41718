package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Rex;
import io.rexorm.orm.UnsupportedException;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keys that a sequence of the database gives, to a record by its generated mapper and to private fields by reflection. */
class SequenceKeyTest {

    @Entity("tickets")
    record Ticket(
            @PrimaryKey(generated = Generation.SEQUENCE) @Nullable
            Long id,

            String title) {}

    @Entity("coupons")
    static class Coupon {
        @PrimaryKey(generated = Generation.SEQUENCE)
        private int id;

        private String title;

        Coupon() {}

        Coupon(String title) {
            this.title = title;
        }
    }

    private static Rex open(TestDatabase database) throws Exception {
        database.execute(
                "CREATE TABLE tickets (id bigserial PRIMARY KEY, title text NOT NULL)",
                "CREATE TABLE coupons (id serial PRIMARY KEY, title text NOT NULL)",
                "ALTER SEQUENCE tickets_id_seq RESTART WITH 41");
        return Rex.open(database.url());
    }

    @EachDatabase(DatabaseKind.POSTGRES)
    void aRowGetsTheNextNumber(TestDatabase database) throws Exception {
        try (Rex db = open(database)) {
            Ticket first = db.insert(new Ticket(null, "first"));
            assertThat(first).isEqualTo(new Ticket(41L, "first"));
            assertThat(db.get(Ticket.class, 41L)).isEqualTo(first);

            Coupon coupon = db.insert(new Coupon("half"));
            assertThat(coupon.id).isEqualTo(1);
            assertThat(db.get(Coupon.class, 1).title).isEqualTo("half");
        }
    }

    @EachDatabase(DatabaseKind.POSTGRES)
    void manyRowsGetTheNextNumbersInTheirOrder(TestDatabase database) throws Exception {
        try (Rex db = open(database)) {
            List<Ticket> given = new ArrayList<>();
            IntStream.range(0, 1_000).forEach(i -> given.add(new Ticket(null, "t" + i)));
            List<Ticket> saved = db.insertAll(given);
            for (int i = 0; i < 1_000; i++) {
                assertThat(saved.get(i)).isEqualTo(new Ticket(41L + i, "t" + i));
            }
            assertThat(db.from(Ticket.class).orderBy("id").list()).isEqualTo(saved);
            assertThat(db.insert(new Ticket(null, "next")).id()).isEqualTo(1_041);

            List<Coupon> coupons = db.insertAll(List.of(new Coupon("half"), new Coupon("free")));
            assertThat(coupons.get(1).id).isEqualTo(2);
            assertThat(db.get(Coupon.class, 2).title).isEqualTo("free");
        }
    }

    @EachDatabase(DatabaseKind.POSTGRES)
    void aKeyThatIsGivenIsKept(TestDatabase database) throws Exception {
        try (Rex db = open(database)) {
            assertThat(db.insertAll(List.of(new Ticket(7L, "seven"), new Ticket(null, "next"))))
                    .containsExactly(new Ticket(7L, "seven"), new Ticket(41L, "next"));
            assertThat(db.get(Ticket.class, 7L).title()).isEqualTo("seven");
        }
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void sqliteHasNoSequence(TestDatabase database) {
        try (Rex db = Rex.open(database.url())) {
            assertThatThrownBy(() -> db.insert(new Ticket(null, "first")))
                    .isInstanceOf(UnsupportedException.class)
                    .hasMessage("Ticket.id is numbered by a sequence, and SQLite has none");
            assertThatThrownBy(() -> db.insertAll(List.of(new Ticket(null, "first"))))
                    .isInstanceOf(UnsupportedException.class);
        }
    }
}
