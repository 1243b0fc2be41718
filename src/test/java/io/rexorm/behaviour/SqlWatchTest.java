package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Entity;
import io.rexorm.annotation.Generation;
import io.rexorm.annotation.ManyToOne;
import io.rexorm.annotation.OneToMany;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.jdbc.TransactionException;
import io.rexorm.orm.Many;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a watch tells of statements: how many there are, which come again, and how the database would run them. */
@EachDatabase
@EachMapper
class SqlWatchTest {
    private final TestDatabase database;
    private Rex db;
    private SqlWatch watch;

    SqlWatchTest(TestDatabase database) {
        this.database = database;
    }

    @Entity("writers")
    record Writer(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            String name,
            @OneToMany(mappedBy = "writer") Many<Letter> letters) {}

    @Entity("letters")
    record Letter(
            @PrimaryKey(generated = Generation.IDENTITY) @Nullable
            Long id,

            @ManyToOne Ref<Writer> writer,
            String subject,
            int pages) {}

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.create(database, Writer.class, Letter.class);
        database.execute("CREATE INDEX letters_long ON letters (id) WHERE pages > 100");
        db = Rex.open(database.url());
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            writers.add(new Writer(null, "writer" + i, Many.none()));
        }
        List<Letter> letters = new ArrayList<>();
        for (Writer writer : db.insertAll(writers)) {
            letters.add(new Letter(null, Ref.of(writer), "Hello", 1));
            letters.add(new Letter(null, Ref.of(writer), "Bye", 2));
        }
        db.insertAll(letters);
        watch = db.watch();
    }

    @AfterEach
    void close() {
        watch.close();
        db.close();
    }

    @Test
    void theNumberOfStatementsHasALimit() {
        db.count(Writer.class);
        db.count(Letter.class);

        watch.assertAtMost(2).assertAtMost(3);
        assertThatThrownBy(() -> watch.assertAtMost(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected at most 1 statement, and there were 2:\n  SELECT count(*) FROM");
    }

    @Test
    void writesAreTold() {
        db.find(Writer.class, 1L);
        db.from(Letter.class).where("pages", ">", 1).list();
        db.query("select 1").list();
        db.query("with a as (select 1) select * from a").list();
        watch.assertNoWrites();

        db.insertInto("writers").set("name", "Zoe").run();
        assertThatThrownBy(watch::assertNoWrites)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("something was sent that does not only read:\n  INSERT INTO \"writers\"");
    }

    @Test
    void whatALoopSendsIsARepeat() {
        for (long id = 1; id <= 3; id++) {
            db.find(Writer.class, id);
        }
        assertThatThrownBy(watch::assertNoRepeats)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("3 times: SELECT");
    }

    @Test
    void whatIsSentInPiecesIsNoRepeat() {
        Writer writer = db.get(Writer.class, 1L);
        watch.clear();
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            letters.add(new Letter(null, Ref.of(writer), "Letter " + i, i));
        }

        List<Letter> inserted = db.insertAll(letters);
        db.updateAll(inserted);
        assertThat(watch.statements()).hasSizeGreaterThan(2);
        db.upsertAll(inserted, "id");
        db.executeAll(
                "update letters set pages = ? where id = ?",
                inserted.stream().map(each -> List.of(1, each.id())).toList());
        List<Integer> pages = new ArrayList<>();
        watch.assertNoRepeats();

        db.from(Letter.class).fetch("writer").each(each -> pages.add(each.pages()));
        db.from(Letter.class)
                .orderBy("id")
                .each(each -> pages.add(each.writer().get().letters().list().size()));
        assertThat(watch.statements())
                .filteredOn(sql -> sql.contains("writers"))
                .hasSizeGreaterThan(10);
        assertThatThrownBy(watch::assertNoRepeats)
                .as("two queries of each the same, and nothing but them")
                .hasMessageContaining("2 times: ")
                .hasMessageNotContaining("3 times");
        db.deleteAll(inserted);
        watch.clear();

        db.insertAll(List.of(letters.get(0)));
        db.insertAll(List.of(letters.get(1)));
        assertThatThrownBy(watch::assertNoRepeats).hasMessageContaining("2 times: ");
    }

    @Test
    void aTableThatIsReadWholeIsTold() {
        db.from(Letter.class).where("subject", "=", "secret word").orderBy("id").list();

        watch.assertNoFullScan("writers");
        assertThatThrownBy(() -> watch.assertNoFullScan("letters"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("letters is read from one end to the other:\n  SELECT")
                .hasMessageContaining(isSqlite() ? "\n    SCAN letters" : "      Filter: (subject = ?::text)\n")
                .hasMessageContaining("letters_writer_id_idx (writer_id)")
                .hasMessageContaining("letters_long (id), partial")
                .hasMessageEndingWith("; an index on letters (subject) may help")
                .hasMessageNotContaining("secret word");
        assertThatThrownBy(watch::assertNoFullScan).hasMessageContaining("letters is read");
        watch.assertStatements(1);
    }

    private boolean isSqlite() {
        return database.kind() == DatabaseKind.SQLITE;
    }

    @Test
    void whatFindsItsRowsByAnIndexIsNotTold() throws Exception {
        db.find(Writer.class, 1L);
        db.from(Letter.class)
                .where("writer", "in", List.of(Ref.to(1L), Ref.to(2L)))
                .orderBy("id")
                .list();
        db.from(Writer.class)
                .where("id", "=", 2L)
                .fetch(
                        "letters",
                        each -> each.where("subject", "=", "Bye")
                                .orderBy("subject")
                                .limit(1))
                .list();
        db.query("select w.name from letters l join writers w on w.id = l.writer_id where l.writer_id = ?", 1L)
                .list();
        db.query("select id from letters where pages > 100 order by id").list();

        watch.assertNoFullScan()
                .assertNoFullScan("letters", "writers")
                .assertUsesIndex("letters_writer_id_idx")
                .assertStatements(6);
        if (!isSqlite()) {
            database.execute("ANALYZE");
            watch.assertNoFullScan();
        }
    }

    @Test
    void aliasesStandForTheirTables() {
        db.query(
                        "select l.id from writers w, letters as l where l.writer_id = w.id and w.id = ? and l.subject = ?",
                        1,
                        "Bye")
                .list();
        watch.assertNoFullScan();

        db.query("select x.id from letters x where x.subject = ? and x.pages > ?", "Bye", 7)
                .list();
        assertThatThrownBy(() -> watch.assertNoFullScan("Letters".toLowerCase(java.util.Locale.ROOT)))
                .hasMessageContaining("letters is read")
                .hasMessageContaining("an index on letters (subject, pages), or on some of these columns, may help");
    }

    @Test
    void writesAreExplainedAndNotRunAgain() {
        Letter letter = db.get(Letter.class, 1L);
        db.insert(new Letter(null, letter.writer(), "New", 1));
        db.updateAll(List.of(letter));
        db.delete(letter);
        db.update("letters").set("pages", 3).where("writer_id", "=", 1L).run();
        watch.assertNoFullScan().assertUsesIndex("letters_writer_id_idx");
        assertThat(db.count(Letter.class)).isEqualTo(6);

        watch.clear();
        db.deleteFrom("letters").where("pages", ">", 50).run();
        db.tx(() -> {
            assertThatThrownBy(() -> watch.assertNoFullScan("letters")).hasMessageContaining("DELETE FROM");
            db.insertInto("writers").set("name", "Zoe").run();
        });
        assertThat(db.count(Writer.class)).isEqualTo(4);
    }

    @Test
    void plansAreAskedForInTheTransactionThatMadeTheTable() {
        db.tx(() -> {
            db.execute("CREATE TABLE drafts (id bigint PRIMARY KEY, note text)");
            db.execute("CREATE INDEX drafts_note ON drafts (note)");
            db.query("select id from drafts where note = ?", "x").list();
            watch.assertNoFullScan("drafts").assertUsesIndex("drafts_note");
            db.execute("DROP TABLE drafts");
            assertThatThrownBy(() -> watch.assertNoFullScan())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("the database does not tell how it would run a statement")
                    .hasMessageContaining("select id from drafts");
            assertThat(db.count(Writer.class)).as("goes on").isEqualTo(3);
        });
    }

    @Test
    void namesThatAreNotThereAreTold() {
        assertThatThrownBy(() -> watch.assertNoFullScan("leters"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no table leters, so nothing is known of it");
        assertThatThrownBy(() -> watch.assertUsesIndex("letters_writer_idx"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("there is no index letters_writer_idx");
        assertThatThrownBy(() -> watch.assertUsesIndex("letters_writer_id_idx"))
                .hasMessage("nothing was sent that could use the index letters_writer_id_idx on letters");
        db.find(Letter.class, 1L);
        assertThatThrownBy(() -> watch.assertUsesIndex("letters_writer_id_idx"))
                .hasMessageStartingWith("no statement uses the index letters_writer_id_idx on letters:\n  SELECT")
                .hasMessageContaining(isSqlite() ? "SEARCH letters USING INTEGER PRIMARY KEY" : "letters_pkey");
    }

    @Test
    void anIndexMayServeAnOrder() {
        db.from(Letter.class).orderBy("writer").limit(2).list();

        watch.assertUsesIndex("letters_writer_id_idx");
        assertThatThrownBy(() -> watch.assertNoFullScan("letters"))
                .hasMessageEndingWith("the statement has no condition on a column that an index could begin with");
    }

    @Test
    void valuesOfAnyKindStayOutOfPlans() {
        db.query(
                        "select * from letters where subject = :a or subject like :b or pages = :c",
                        Map.of("a", "it's\n->  Seq Scan on writers", "b", "%\\secret", "c", -98765))
                .list();

        watch.assertNoFullScan("writers");
        assertThatThrownBy(() -> watch.assertNoFullScan("letters"))
                .hasMessageNotContaining("it's")
                .hasMessageNotContaining("secret")
                .hasMessageNotContaining("98765");
    }

    @Test
    void noOtherWatchSeesWhatIsExplained() {
        try (SqlWatch other = db.watch()) {
            db.find(Letter.class, 1L);
            watch.assertNoFullScan("letters");
            other.assertStatements(1);
        }
    }

    @Test
    void nothingIsExplainedInATransactionThatHasFailed() {
        assertThatThrownBy(() -> db.tx(() -> {
                    assertThatThrownBy(() -> db.execute("insert into writers (id, name) values (1, 'again')"))
                            .isInstanceOf(io.rexorm.orm.UniqueException.class);
                    assertThatThrownBy(() -> watch.assertNoFullScan("writers"))
                            .isInstanceOf(TransactionException.class);
                }))
                .isInstanceOf(TransactionException.class);
        assertThatCode(() -> watch.assertNoFullScan("writers")).doesNotThrowAnyException();
    }
}
