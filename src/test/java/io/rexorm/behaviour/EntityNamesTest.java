package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.annotation.Column;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name is what it is in every verb: a reserved word, in mixed case, in other letters, with quotes in it. */
@EachDatabase
@EachMapper
class EntityNamesTest {
    private final TestDatabase database;
    private Rex db;

    EntityNamesTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("Select From")
    record Group(
            @PrimaryKey @Column(name = "Primary Key") int order,
            @Column(name = "where") String select,
            @Column(name = "Größe") int size,
            @Column(name = "日付") String date,
            @Column(name = "a\"b`c") String quoted,
            @Column(name = "MixedCase") String mixed) {}

    private static final Group FIRST = new Group(1, "a", 2, "b", "c", "d");

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.create(database, Group.class);
        db = Rex.open(database.url());
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void inWritesOfEntities() {
        db.insert(FIRST);
        db.insertAll(List.of(new Group(2, "x", 1, "x", "x", "x"), new Group(3, "y", 1, "y", "y", "y")));
        db.update(new Group(2, "x", 5, "z", "z", "z"));
        db.upsert(new Group(3, "y", 6, "y", "y", "new"));

        assertThat(db.get(Group.class, 1)).isEqualTo(FIRST);
        assertThat(db.get(Group.class, 2)).isEqualTo(new Group(2, "x", 5, "z", "z", "z"));
        assertThat(db.get(Group.class, 3).mixed()).isEqualTo("new");
        assertThat(db.delete(FIRST)).isTrue();
        assertThat(db.count(Group.class)).isEqualTo(2);
    }

    @Test
    void inQueriesUpdatesAndDeletionsByProperties() {
        db.insert(FIRST);

        assertThat(db.from(Group.class)
                        .where("size", ">", 1)
                        .where("quoted", "=", "c")
                        .where("date", "=", "b")
                        .orderBy("mixed")
                        .list())
                .containsExactly(FIRST);
        assertThat(db.update(Group.class)
                        .set("quoted", "e")
                        .where("select", "=", "a")
                        .run())
                .isEqualTo(1);
        assertThat(db.deleteFrom(Group.class).where("quoted", "=", "e").run()).isEqualTo(1);
    }
}
