package io.rexorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Statement;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule is held against the server: what is refused, the server refuses; what is let through, it runs. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class PostgresTransactionRulesTest {
    private static final PostgresDialect DIALECT = new PostgresDialect();
    private static TestDatabase database;
    private static Session session;

    @BeforeAll
    static void connect() throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        session = DIALECT.connect(DIALECT.parseUrl(database.url()), Dialect.Access.WRITE);
        session.execute("CREATE TABLE t (id int PRIMARY KEY, d date)");
        session.execute("CREATE INDEX i ON t (d)");
        session.execute("CLUSTER t USING t_pkey");
        session.execute("CREATE TABLE parts (id int) PARTITION BY LIST (id)");
        session.execute("CREATE TABLE part PARTITION OF parts FOR VALUES IN (1)");
        session.execute("CREATE MATERIALIZED VIEW m AS SELECT id FROM t");
        session.execute("CREATE UNIQUE INDEX mi ON m (id)");
        session.execute("CREATE SUBSCRIPTION sub CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false)");
        session.execute("CREATE TYPE mood AS ENUM ('good')");
    }

    @AfterAll
    static void close() throws Exception {
        session.execute("ALTER SUBSCRIPTION sub SET (slot_name = NONE)");
        session.execute("DROP SUBSCRIPTION sub");
        session.close();
        database.close();
    }

    private static String whyNot(String sql) {
        ScriptParser parser = new ScriptParser("postgres", Map.of("postgres", DIALECT.lexicalRules()));
        Statement statement = parser.parse(ScriptSource.ofText("1.sql", sql))
                .sections()
                .get(0)
                .statements()
                .get(0);
        return DIALECT.migrations().whyNotInTransaction(statement, List.of(statement));
    }

    private static void inTransaction(String sql) {
        session.begin();
        try {
            session.execute(sql);
        } finally {
            session.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY j ON t (d)",
                "create unique index concurrently if not exists j on t (d)",
                "DROP INDEX CONCURRENTLY i",
                "REINDEX TABLE CONCURRENTLY t",
                "REINDEX (VERBOSE) DATABASE",
                "REINDEX SCHEMA public",
                "REINDEX SYSTEM",
                "ALTER TABLE parts DETACH PARTITION part CONCURRENTLY",
                "VACUUM",
                "VACUUM (FULL, ANALYZE) t",
                "CREATE DATABASE other",
                "DROP DATABASE IF EXISTS other",
                "CREATE TABLESPACE s LOCATION '/tmp'",
                "DROP TABLESPACE IF EXISTS s",
                "ALTER SYSTEM SET work_mem = '8MB'",
                "ALTER DATABASE postgres SET TABLESPACE pg_default",
                "CLUSTER",
                "CLUSTER VERBOSE",
                "DISCARD ALL",
                "CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p",
                "CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p WITH (create_slot = true)",
                "DROP SUBSCRIPTION sub",
                "ALTER SUBSCRIPTION sub REFRESH PUBLICATION",
            })
    void refusesWhatTheServerRefuses(String sql) {
        assertThat(whyNot(sql)).isEqualTo("cannot run inside a transaction");
        assertThatThrownBy(() -> inTransaction(sql))
                .isInstanceOf(QueryException.class)
                .hasMessageMatching(
                        "(?s).*(cannot run inside a transaction block|cannot be executed|not allowed for disabled).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ BEGIN COMMIT; END $$",
                "do $x$ begin insert into t values (9); rollback ; end $x$",
                "DO $$ BEGIN\n  -- so far so good\n  COMMIT -- now\n;\nEND $$",
            })
    void refusesABlockThatEndsItsTransaction(String sql) {
        assertThat(whyNot(sql)).isEqualTo("ends a transaction, and cannot do so inside one");
        assertThatThrownBy(() -> inTransaction(sql))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("invalid transaction termination");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DO $$ BEGIN PERFORM 'COMMIT;'; END $$",
                "DO $$ BEGIN /* COMMIT; */ PERFORM 1; -- ROLLBACK;\n END $$",
                "DO $$ DECLARE commit_id int := 1; BEGIN PERFORM commit_id; END $$",
                "CREATE SUBSCRIPTION s CONNECTION 'host=/nowhere' PUBLICATION p WITH (connect = false)",
                "CREATE INDEX j ON t (d)",
                "DROP INDEX i",
                "REINDEX TABLE t",
                "CREATE TABLE u (LIKE t)",
                "ALTER TABLE parts DETACH PARTITION part",
                "REFRESH MATERIALIZED VIEW CONCURRENTLY m",
                "ALTER TYPE mood ADD VALUE 'bad'",
                "ALTER DATABASE postgres SET work_mem = '8MB'",
                "CLUSTER t",
                "ANALYZE",
                "DISCARD TEMP",
                "TRUNCATE t",
                "COMMENT ON TABLE t IS 'CREATE INDEX CONCURRENTLY'",
            })
    void letsThroughWhatTheServerRuns(String sql) {
        assertThat(whyNot(sql)).isNull();
        inTransaction(sql);
    }
}
