package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only SQLite does. */
class SqliteSessionTest {
    private static final SqliteDialect DIALECT = new SqliteDialect();

    @TempDir
    Path folder;

    private Session open(String file, Dialect.Access access) {
        return DIALECT.connect(DIALECT.parseUrl("sqlite:" + folder.resolve(file)), access);
    }

    @Test
    void takesTheWriteLockAtTheBeginning() {
        try (Session first = open("a.db", Dialect.Access.WRITE);
                Session second = open("a.db", Dialect.Access.WRITE)) {
            second.execute("PRAGMA busy_timeout = 0");
            first.begin();
            assertThatThrownBy(second::begin)
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("database is locked");
            assertThat(second.inTransaction()).isFalse();
            first.rollback();
            second.begin();
        }
    }

    @Test
    void aTransactionThatSqliteHasEndedItselfIsRolledBack() {
        try (Session session = open("a.db", Dialect.Access.WRITE)) {
            session.begin();
            session.execute("CREATE TABLE t (id int PRIMARY KEY ON CONFLICT ROLLBACK)");
            session.execute("INSERT INTO t VALUES (1)");
            assertThatThrownBy(() -> session.execute("INSERT INTO t VALUES (1)"))
                    .isInstanceOf(QueryException.class);
            session.rollback();
            assertThat(session.query(RenderedSql.of("SELECT count(*) FROM sqlite_schema"), row -> row.number(1)))
                    .containsExactly(0L);
        }
    }

    @Test
    void readingChangesNothing() throws IOException {
        open("a.db", Dialect.Access.WRITE).close();
        try (Session session = open("a.db", Dialect.Access.READ)) {
            assertThatThrownBy(() -> session.execute("CREATE TABLE t (id int)"))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("readonly");
        }
        assertThatThrownBy(() -> open("missing.db", Dialect.Access.READ)).isInstanceOf(ConnectionException.class);
        assertThat(Files.exists(folder.resolve("missing.db"))).isFalse();
    }

    @Test
    void namesWhatItCannotOpen() throws IOException {
        Files.createDirectories(folder.resolve("folder"));
        assertThatThrownBy(() -> open("folder", Dialect.Access.WRITE))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("folder: that is a folder");
    }

    @Test
    void saysWhenAFileIsNoDatabase() throws IOException {
        Files.writeString(
                folder.resolve("a.db"), "this is text, and long enough to be seen as no database at all\n".repeat(99));
        try (Session session = open("a.db", Dialect.Access.WRITE)) {
            assertThatThrownBy(() -> session.execute("CREATE TABLE t (id int)"))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessage("cannot read sqlite:" + folder.resolve("a.db")
                            + ": it is no SQLite database, or it is encrypted");
        }
    }

    @Test
    void hasNoCopy() {
        try (Session session = open("a.db", Dialect.Access.WRITE)) {
            assertThatThrownBy(() -> session.copyIn("COPY t FROM stdin", new ByteArrayInputStream(new byte[0])))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("SQLite has no COPY");
        }
    }

    @Test
    void namesATextThatIsNoTime() {
        try (Session session = open("a.db", Dialect.Access.WRITE)) {
            assertThatThrownBy(() -> session.query(RenderedSql.of("SELECT '2026-11-22 09:31'"), row -> row.instant(1)))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("'2026-11-22 09:31' is no point in time as 2026-11-22T09:31:02Z");
        }
    }
}
