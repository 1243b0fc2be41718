package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {
    private static final String USERS = "CREATE TABLE users (id int PRIMARY KEY, name varchar(20) NOT NULL)";

    @EachDatabase
    void isTheSameAfterAChangeAndItsInverse(TestDatabase database) throws SQLException {
        database.execute(USERS);
        String before = database.schema();

        database.execute("CREATE VIEW names AS SELECT name FROM users", "DROP VIEW names");

        assertThat(before).contains("column users.name").contains("not null");
        assertThat(database.schema()).isEqualTo(before);
    }

    @EachDatabase
    void leavesOutATableWithAllThatBelongsToIt(TestDatabase database) throws SQLException {
        database.execute(USERS);
        String schema = database.schema();
        String data = database.data();

        database.execute(
                "CREATE TABLE history (version varchar(20) PRIMARY KEY, batch int DEFAULT 1 CHECK (batch > 0))",
                "CREATE INDEX history_batch ON history (batch)",
                "INSERT INTO history VALUES ('1', 1)");

        assertThat(database.schema()).contains("history_batch");
        assertThat(database.schema("history")).isEqualTo(schema);
        assertThat(database.data("history")).isEqualTo(data);
    }

    @EachDatabase
    void showsRowsInOrderWithTheirNumber(TestDatabase database) throws SQLException {
        database.execute(
                USERS, "INSERT INTO users VALUES (2, 'bob'), (1, 'ann')", "CREATE TABLE \"Odd \"\"name\" (a int)");

        assertThat(database.data()).contains("users: 2\n  ").contains("Odd").contains(": 0");
        assertThat(database.data().indexOf("ann")).isLessThan(database.data().indexOf("bob"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE users ADD COLUMN age int",
                "ALTER TABLE users RENAME COLUMN name TO label",
                "CREATE INDEX users_name ON users (name)",
                "CREATE UNIQUE INDEX users_name ON users (name) WHERE id > 7",
                "CREATE VIEW names AS SELECT name FROM users",
                "CREATE TABLE posts (id int, author int REFERENCES users (id) ON DELETE CASCADE)",
                "CREATE TRIGGER t AFTER INSERT ON users BEGIN SELECT 1; END",
                "PRAGMA user_version = 7",
            })
    void seesChangesOnSqlite(String change) throws Exception {
        assertThatChangeIsSeen(DatabaseKind.SQLITE, change);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE users ADD COLUMN age int",
                "ALTER TABLE users ALTER COLUMN name TYPE varchar(21)",
                "ALTER TABLE users ALTER COLUMN name SET DEFAULT 'x'",
                "ALTER TABLE users ALTER COLUMN name DROP NOT NULL",
                "ALTER TABLE users ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY",
                "ALTER TABLE users ADD CONSTRAINT short CHECK (length(name) < 9) NOT VALID",
                "ALTER TABLE users ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE users SET (fillfactor = 50)",
                "ALTER TABLE users DISABLE TRIGGER noop",
                "ALTER SEQUENCE numbers INCREMENT 3",
                "ALTER TYPE mood ADD VALUE 'fine' BEFORE 'good'",
                "ALTER DOMAIN positive DROP CONSTRAINT positive_check",
                "COMMENT ON COLUMN users.name IS 'what to call them'",
                "COMMENT ON SCHEMA other IS 'spare'",
                "CREATE INDEX users_name ON users (name)",
                "CREATE MATERIALIZED VIEW names AS SELECT name FROM users",
                "CREATE OR REPLACE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
                "CREATE AGGREGATE total(int) (sfunc = int4pl, stype = int)",
                "CREATE POLICY own ON users USING (name = current_user)",
                "CREATE RULE quiet AS ON DELETE TO users DO INSTEAD NOTHING",
                "CREATE TABLE other.users (id int)",
                "CREATE TABLE part PARTITION OF whole FOR VALUES IN (1)",
                "CREATE TYPE pair AS (a int, b int)",
                "CREATE TYPE span AS RANGE (subtype = int)",
                "CREATE VIEW names AS SELECT name FROM users",
                "GRANT SELECT ON users TO PUBLIC",
                "UPDATE pg_index SET indisvalid = false WHERE indrelid = 'users'::regclass",
            })
    void seesChangesOnPostgres(String change) throws Exception {
        assumeTrue(DatabaseKind.POSTGRES.isAvailable());
        assertThatChangeIsSeen(
                DatabaseKind.POSTGRES,
                change,
                "CREATE SCHEMA other",
                "CREATE SEQUENCE numbers",
                "CREATE TYPE mood AS ENUM ('bad', 'good')",
                "CREATE DOMAIN positive AS int CHECK (VALUE > 0)",
                "CREATE TABLE whole (id int) PARTITION BY LIST (id)",
                "CREATE FUNCTION noop() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER noop BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION noop()");
    }

    private static void assertThatChangeIsSeen(DatabaseKind kind, String change, String... more)
            throws IOException, SQLException {
        try (TestDatabase database = kind.fresh()) {
            database.execute(USERS);
            database.execute(more);
            String before = database.schema();
            assertThat(database.schema()).isEqualTo(before);

            database.execute(change);

            assertThat(database.schema()).isNotEqualTo(before);
        }
    }
}
