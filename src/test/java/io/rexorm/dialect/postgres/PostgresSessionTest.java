package io.rexorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.sql.RenderedSql;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What the driver throws and tells, translated. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class PostgresSessionTest {
    private TestDatabase database;
    private Session session;

    @BeforeEach
    void connect() throws Exception {
        database = DatabaseKind.POSTGRES.fresh();
        PostgresDialect dialect = new PostgresDialect();
        session = dialect.connect(dialect.parseUrl(database.url()), Dialect.Access.WRITE);
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        database.close();
    }

    private QueryException failure(String sql) {
        return catchThrowableOfType(QueryException.class, () -> session.execute(sql));
    }

    @Test
    void saysWhereAndWhat() {
        QueryException failure = failure("SELECT 'é😀', wrong");
        assertThat(failure).hasMessage("column \"wrong\" does not exist");
        assertThat(failure.sqlState()).isEqualTo("42703");
        assertThat(failure.position()).isEqualTo(13);
        assertThat(failure.sql()).isEqualTo("SELECT 'é😀', wrong");
        assertThat(failure.code()).isEqualTo(ErrorCode.STATEMENT_FAILED);
    }

    @Test
    void keepsTheServersDetail() {
        session.execute("CREATE TABLE t (id int PRIMARY KEY)");
        session.execute("INSERT INTO t VALUES (1)");
        QueryException failure = failure("INSERT INTO t VALUES (1)");
        assertThat(failure)
                .hasMessage("duplicate key value violates unique constraint \"t_pkey\" (Key (id)=(1) already exists.)");
        assertThat(failure.sqlState()).isEqualTo("23505");
        assertThat(failure.position()).isEqualTo(-1);
    }

    @Test
    void keepsTheServersHint() {
        session.execute("CREATE TABLE people (name text)");
        QueryException failure = failure("SELECT nam FROM people");
        assertThat(failure.hint()).contains("people.name");
    }

    @Test
    void hearsNoticesAndWarnings() {
        List<String> heard = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void warned(String message) {
                heard.add(message);
            }
        });
        session.execute("DROP TABLE IF EXISTS t");
        session.execute("DO $$ BEGIN RAISE NOTICE 'one'; RAISE WARNING 'two'; RAISE DEBUG 'three'; END $$");
        assertThat(heard).containsExactly("table \"t\" does not exist, skipping", "one", "two");
    }

    @Test
    void copiesDataIn() throws SQLException {
        session.execute("CREATE TABLE t (id int, name text)");
        List<String> heard = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void executed(RenderedSql statement, long nanos) {
                heard.add(statement.text());
            }
        });
        session.copyIn("COPY t FROM stdin", data("1\tann\n2\t\\N\n"));
        assertThat(database.rows("SELECT id, name FROM t")).containsExactly("1|ann", "2|null");
        assertThat(heard).containsExactly("COPY t FROM stdin");
    }

    @Test
    void namesTheLineOfDataThatIsWrong() {
        session.execute("CREATE TABLE t (id int)");
        assertThatThrownBy(() -> session.copyIn("COPY t FROM stdin", data("1\nx\n")))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("invalid input syntax for type integer: \"x\"");
        session.execute("INSERT INTO t VALUES (1)");
    }

    @Test
    void saysWhenTheDataCannotBeRead() {
        session.execute("CREATE TABLE t (id int)");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        assertThatThrownBy(() -> session.copyIn("COPY t FROM stdin", broken))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("the disk is gone");
        session.execute("INSERT INTO t VALUES (1)");
    }

    @Test
    void knowsThatTheConnectionIsLost() throws SQLException {
        String self = session.query(RenderedSql.of("SELECT pg_backend_pid()"), row -> row.requiredText(1))
                .get(0);
        database.execute("SELECT pg_terminate_backend(" + self + ")");
        assertThatThrownBy(() -> session.execute("SELECT 1"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("the connection to the server was lost: ");
    }

    @Test
    void translatesWhatDidNotComeFromTheServer() {
        QueryException failure =
                (QueryException) new PostgresAdapter().translate(new SQLException("one\n  two", "22023"), "SELECT 1");
        assertThat(failure).hasMessage("one");
        assertThat(failure.sqlState()).isEqualTo("22023");
        assertThat(failure.position()).isEqualTo(-1);
    }

    @Test
    void anAbortedTransactionDoesNotPassForCommitted() throws SQLException {
        session.execute("CREATE TABLE t (id int)");
        session.begin();
        session.execute("INSERT INTO t VALUES (1)");
        failure("SELECT wrong");
        assertThatThrownBy(session::commit)
                .isInstanceOf(QueryException.class)
                .hasMessage("a statement of the transaction has failed, so it cannot be committed");
        assertThat(database.rows("SELECT * FROM t")).isEmpty();
        session.execute("INSERT INTO t VALUES (2)");
        assertThat(database.rows("SELECT * FROM t")).containsExactly("2");
    }

    private static InputStream data(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
