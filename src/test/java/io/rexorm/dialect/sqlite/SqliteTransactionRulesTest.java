package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is held against SQLite itself. */
class SqliteTransactionRulesTest {
    private static final SqliteDialect DIALECT = new SqliteDialect();
    private Session session;

    @BeforeEach
    void connect(@TempDir Path folder) {
        session = DIALECT.connect(DIALECT.parseUrl("sqlite:" + folder.resolve("a.db")), Dialect.Access.WRITE);
        session.execute("CREATE TABLE t (id int)");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static String whyNot(String sql) {
        ScriptParser parser = new ScriptParser("sqlite", Map.of("sqlite", DIALECT.lexicalRules()));
        Statement statement = parser.parse(ScriptSource.ofText("1.sql", sql))
                .sections()
                .get(0)
                .statements()
                .get(0);
        return DIALECT.migrations().whyNotInTransaction(statement, List.of(statement));
    }

    private String value(String sql) {
        return session.query(RenderedSql.of(sql), row -> row.requiredText(1)).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VACUUM",
                "vacuum into 'b.db'",
                "PRAGMA journal_mode = WAL",
                "PRAGMA synchronous = OFF",
                "PRAGMA main.journal_mode = WAL",
                "PRAGMA main.journal_mode(WAL)"
            })
    void refusesWhatSqliteRefuses(String sql) {
        assertThat(whyNot(sql)).isEqualTo("cannot run inside a transaction");
        session.begin();
        assertThatThrownBy(() -> session.execute(sql)).isInstanceOf(QueryException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRAGMA wal_checkpoint", "PRAGMA main.wal_checkpoint(TRUNCATE)"})
    void refusesTheCheckpointOfALog(String sql) {
        assertThat(whyNot(sql)).isEqualTo("cannot run inside a transaction");
        session.execute("PRAGMA journal_mode = WAL");
        session.begin();
        session.execute("CREATE TABLE u (id int)");
        assertThatThrownBy(() -> session.execute(sql)).isInstanceOf(QueryException.class);
    }

    @Test
    void refusesDetach() {
        assertThat(whyNot("DETACH DATABASE other")).isEqualTo("cannot run inside a transaction");
        session.execute("ATTACH ':memory:' AS other");
        session.begin();
        session.execute("CREATE TABLE other.t (id int)");
        assertThatThrownBy(() -> session.execute("DETACH other")).isInstanceOf(QueryException.class);
    }

    @ParameterizedTest
    @CsvSource({"foreign_keys, ON", "FOREIGN_KEYS, (1)"})
    void refusesWhatSqliteIgnores(String pragma, String on) {
        String sql = "PRAGMA " + pragma + (on.startsWith("(") ? on : " = " + on);
        assertThat(whyNot(sql)).isEqualTo("silently does nothing inside a transaction");
        session.execute("PRAGMA foreign_keys = OFF");
        session.begin();
        session.execute(sql);
        assertThat(value("PRAGMA foreign_keys")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRAGMA foreign_keys",
                "PRAGMA foreign_keys = OFF",
                "PRAGMA user_version = 3",
                "PRAGMA defer_foreign_keys = ON",
                "ATTACH ':memory:' AS other",
                "ANALYZE",
                "REINDEX",
                "DROP TABLE t",
            })
    void letsThroughWhatSqliteRuns(String sql) {
        assertThat(whyNot(sql)).isNull();
        session.begin();
        session.execute(sql);
        session.commit();
    }
}
