package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.annotation.Version;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A column that an entity has and its table has not is never read as its own name: the failure names the property. */
@EachDatabase
@EachMapper
class MissingColumnTest {
    private static final String NAMED =
            "Guest.callName is kept in the column call_name, and the table guests has none of this name";

    @Entity("guests")
    record Guest(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String email,
            @Column(name = "call_name") String callName,
            @Version int version) {}

    @Entity("badges")
    record Badge(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long number,

            String text) {}

    private final TestDatabase database;
    private Rex db;

    MissingColumnTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.create(database, Guest.class, Badge.class);
        database.execute(
                "INSERT INTO guests (email, call_name, version) VALUES ('ann@example.org', 'Ann', 0)",
                "ALTER TABLE guests DROP COLUMN call_name",
                "CREATE UNIQUE INDEX guests_email ON guests (email)",
                "ALTER TABLE badges RENAME COLUMN number TO no");
        db = Rex.open(database.url());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void whatReadsNamesTheProperty() {
        refused(() -> db.find(Guest.class, 1L));
        refused(() -> db.from(Guest.class).list());
        refused(() -> db.from(Guest.class).where("callName", "=", "Ann").count());
        refused(() -> db.tx(() -> db.get(Guest.class, 1L)));
    }

    @Test
    void whatWritesNamesTheProperty() throws Exception {
        Guest ann = new Guest(1L, "ann@example.org", "Anna", 0);
        Guest bob = new Guest(null, "bob@example.org", "Bob", 0);

        refused(() -> db.update(ann));
        refused(() -> db.patch(ann, "callName", "Anna"));
        refused(() -> db.insert(bob));
        refused(() -> db.insertAll(List.of(bob, new Guest(null, "eve@example.org", "Eve", 0))));
        refused(() -> db.upsert(ann, "email"));
        refused(() -> db.upsert(bob, "email"));
        refused(() -> db.update(Guest.class)
                .set("callName", "Anna")
                .where("id", "=", 1L)
                .run());
        assertThat(database.rows("SELECT id, email, version FROM guests")).containsExactly("1|ann@example.org|0");
    }

    @Test
    void aKeyThatIsCalledOtherwiseIsNotReadAsItsName() throws Exception {
        String named = "Badge.number is kept in the column number, and the table badges has none of this name";

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> db.insert(new Badge(null, "a")),
                () -> db.insertAll(List.of(new Badge(null, "a"), new Badge(null, "b"))),
                () -> db.upsert(new Badge(1L, "a")),
                () -> db.exists(Badge.class, 1L),
                () -> db.update(new Badge(1L, "a")),
                () -> db.delete(new Badge(1L, "a")))) {
            assertThatThrownBy(call).isInstanceOf(QueryException.class).hasMessage(named);
        }
        assertThat(database.rows("SELECT count(*) FROM badges")).containsExactly("0");
    }

    @Test
    void aTableThatIsNotThereIsNamedByItsEntity() throws Exception {
        database.execute("DROP TABLE badges");

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> db.find(Badge.class, 1L),
                () -> db.insert(new Badge(null, "a")),
                () -> db.update(new Badge(1L, "a")),
                () -> db.from(Badge.class).where("text", "=", "a").list())) {
            assertThatThrownBy(call)
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Badge is kept in the table badges, and there is none of this name")
                    .extracting(e -> ((QueryException) e).hint())
                    .isEqualTo("run the migration that creates it, or say with @Entity what it is called");
        }
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(QueryException.class)
                .hasMessage(NAMED)
                .extracting(e -> ((QueryException) e).hint())
                .isEqualTo("add it by a migration, or say with @Column what it is called");
    }
}
