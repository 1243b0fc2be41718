package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.TableAlteration;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import io.rexorm.sql.RenderedSql;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random changes to random tables: what comes is what CREATE would have made, with every row. */
class SqliteRebuildPropertyTest {
    private static final int ROUNDS = Integer.getInteger("rexorm.test.rebuilds", 120);
    private static final int ROWS = 7;

    static LongStream seeds() {
        return LongStream.range(1, ROUNDS + 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRebuiltTableIsTheOneThatCreateMakes(long seed) {
        RandomTable model = new RandomTable(seed);
        model.addSomeIndexes();
        try (Session rebuilt = database();
                Session created = database()) {
            prepare(rebuilt);
            prepare(created);
            model.create().forEach(rebuilt::execute);
            fill(rebuilt, model);
            List<String> before = model.written();
            List<Consumer<TableAlteration>> changes = new ArrayList<>();
            for (int i = 0; i < 1 + seed % 5; i++) {
                changes.add(model.change());
            }
            List<String> rows = rows(rebuilt, model, shared(before, model));

            int rebuilds = run(
                    rebuilt,
                    SchemaBuilder.collect(
                            "sqlite",
                            schema -> schema.alterTable("things", t -> changes.forEach(change -> change.accept(t)))));

            model.create().forEach(created::execute);
            assertThat(objects(rebuilt)).isEqualTo(objects(created));
            assertThat(rows(rebuilt, model, shared(before, model))).isEqualTo(rows);
            assertThat(rebuilds).isLessThanOrEqualTo(1);
            assertThat(texts(rebuilt, "SELECT name || ' ' || seq FROM sqlite_sequence"))
                    .isEqualTo(
                            texts(
                                    rebuilt,
                                    "SELECT 'things 41' WHERE EXISTS (SELECT 1 FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%')"));
            assertThat(texts(rebuilt, "SELECT count(*) FROM parts")).containsExactly(Integer.toString(ROWS));
            assertThat(texts(rebuilt, "SELECT name FROM temp.sqlite_schema")).isEmpty();
        }
    }

    private static Session database() {
        ConnectionSettings memory =
                new ConnectionSettings("sqlite", null, 0, ":memory:", null, null, Map.of(), Duration.ofSeconds(1));
        return new SqliteDialect().connect(memory, Access.WRITE);
    }

    private static void prepare(Session session) {
        session.execute("CREATE TABLE log (n INTEGER)");
        session.execute("CREATE TABLE numbers (id INTEGER PRIMARY KEY)");
        session.execute("CREATE TABLE parts (thing INTEGER REFERENCES things (id) ON DELETE CASCADE)");
        session.execute("CREATE VIEW seen AS SELECT id FROM things");
        // SQLite makes this table with the first AUTOINCREMENT.
        session.execute("CREATE TABLE counted (id INTEGER PRIMARY KEY AUTOINCREMENT)");
        session.execute("DROP TABLE counted");
    }

    /** Rows with gaps in their numbers, and one deleted at the end, so that a sequence is ahead of them. */
    private static void fill(Session session, RandomTable model) {
        List<String> names = model.written();
        for (int i = 1; i <= ROWS + 1; i++) {
            int id = i > ROWS ? 41 : i * 3;
            String values = String.join(", ", Collections.nCopies(names.size() - 1, "'" + i + "'"));
            session.execute(
                    "INSERT INTO things (" + String.join(", ", names) + ") VALUES (" + id + ", " + values + ")");
            session.execute("INSERT INTO numbers (id) VALUES (" + id + ")");
        }
        session.execute("DELETE FROM things WHERE id = 41");
        session.execute("INSERT INTO parts SELECT id FROM things");
    }

    private static List<String> shared(List<String> before, RandomTable model) {
        List<String> shared = new ArrayList<>(before);
        shared.retainAll(model.written());
        return shared;
    }

    /** The rows as text, since a column's type may be another afterwards, with their own numbers where they have some. */
    private static List<String> rows(Session session, RandomTable model, List<String> columns) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
            values.add("printf('%g', CAST(" + column + " AS TEXT))");
        }
        String number = model.isWithoutRowid() ? "id" : "rowid";
        return texts(
                session,
                "SELECT concat_ws('|', " + number + ", " + String.join(", ", values) + ") FROM things ORDER BY id");
    }

    private static int run(Session session, List<SchemaChange> changes) {
        int rebuilds = 0;
        session.execute("PRAGMA foreign_keys = OFF");
        session.begin();
        try (ChangeSequence sequence = new SqliteDialect().changes(session)) {
            for (ChangeSequence.RenderedChange rendered : sequence.render(changes)) {
                for (String sql : rendered.statements()) {
                    rebuilds += sql.startsWith("DROP TABLE things") ? 1 : 0;
                    session.execute(sql);
                }
            }
        }
        session.commit();
        return rebuilds;
    }

    /** The catalog without layout, comments and quotes. */
    private static List<String> objects(Session session) {
        List<String> objects = new ArrayList<>();
        for (String sql : texts(session, "SELECT sql FROM sqlite_schema WHERE sql NOT NULL ORDER BY type, name")) {
            StringBuilder text = new StringBuilder();
            for (SqlToken token : SqlToken.of(sql, LexicalRules.SQLITE)) {
                text.append(token.isLayout() ? "" : token.name() + " ");
            }
            objects.add(text.toString());
        }
        return objects;
    }

    private static List<String> texts(Session session, String query) {
        return session.query(RenderedSql.of(query), row -> row.requiredText(1));
    }
}
