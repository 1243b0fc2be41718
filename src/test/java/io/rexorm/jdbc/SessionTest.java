package io.rexorm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.sql.RenderedSql;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EachDatabase
class SessionTest {
    private final TestDatabase database;
    private Session session;

    SessionTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void connect() {
        session = open();
        session.execute("CREATE TABLE t (id int PRIMARY KEY, name text)");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private Session open() {
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(database.url());
        return dialects.named(settings.dialect()).connect(settings, Dialect.Access.WRITE);
    }

    private List<String> names() throws SQLException {
        return database.rows("SELECT name FROM t ORDER BY id");
    }

    @Test
    void withoutATransactionEachStatementStandsForItself() throws SQLException {
        session.execute("INSERT INTO t VALUES (1, 'ann')");
        assertThat(session.inTransaction()).isFalse();
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void commitsAll() throws SQLException {
        session.begin();
        assertThat(session.inTransaction()).isTrue();
        session.execute("INSERT INTO t VALUES (1, 'ann')");
        assertThat(names()).isEmpty();
        session.commit();
        assertThat(session.inTransaction()).isFalse();
        assertThat(names()).containsExactly("ann");

        session.execute("INSERT INTO t VALUES (2, 'bob')");
        assertThat(names()).containsExactly("ann", "bob");
    }

    @Test
    void rollsBackAll() throws SQLException {
        session.begin();
        session.execute("INSERT INTO t VALUES (1, 'ann')");
        session.rollback();
        assertThat(session.inTransaction()).isFalse();
        assertThat(names()).isEmpty();

        session.rollback();
        session.execute("INSERT INTO t VALUES (2, 'bob')");
        assertThat(names()).containsExactly("bob");
    }

    @Test
    void rollsBackWhatIsOpenWhenItIsClosed() throws SQLException {
        try (Session other = open()) {
            other.begin();
            other.execute("INSERT INTO t VALUES (1, 'ann')");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void canGoOnAfterAFailureInATransaction() throws SQLException {
        session.begin();
        session.execute("INSERT INTO t VALUES (1, 'ann')");
        QueryException failure =
                catchThrowableOfType(QueryException.class, () -> session.execute("INSERT INTO t VALUES (1, 'again')"));
        session.rollbackAfter(failure);

        assertThat(failure.getSuppressed()).isEmpty();
        assertThat(session.inTransaction()).isFalse();
        session.execute("INSERT INTO t VALUES (2, 'bob')");
        assertThat(names()).containsExactly("bob");
    }

    @Test
    void leavesNothingWhenTheCommitFails() throws SQLException {
        session.execute("CREATE TABLE child (t int REFERENCES t (id) DEFERRABLE INITIALLY DEFERRED)");
        if (database.dialect().equals("sqlite")) {
            session.execute("PRAGMA foreign_keys = ON");
        }
        session.begin();
        session.execute("INSERT INTO t VALUES (1, 'ann')");
        session.execute("INSERT INTO child VALUES (7)");

        QueryException failure = catchThrowableOfType(QueryException.class, session::commit);
        assertThat(failure.getMessage()).containsIgnoringCase("foreign key");
        assertThat(failure.sql()).isEqualTo("COMMIT");
        assertThat(session.inTransaction()).isFalse();
        assertThat(names()).isEmpty();
        session.begin();
        session.execute("INSERT INTO t VALUES (2, 'bob')");
        session.commit();
        assertThat(names()).containsExactly("bob");
    }

    @Test
    void sendsTextAsItIs() throws SQLException {
        session.execute("INSERT INTO t VALUES (1, '? {fn now()} :x $1')");
        assertThat(names()).containsExactly("? {fn now()} :x $1");
    }

    @Test
    void bindsValuesAndReadsThemBack() {
        Instant time = Instant.parse("2026-11-22T09:31:02.123Z");
        String type = database.dialect().equals("sqlite") ? "text" : "timestamptz";
        session.execute("CREATE TABLE v (a text, b bigint, c boolean, d " + type + ", e text)");
        RenderedSql insert = new RenderedSql(
                "INSERT INTO v VALUES (?, ?, ?, ?, ?)", Arrays.asList("o'x", Long.MAX_VALUE, true, time, null));
        assertThat(session.update(insert)).isEqualTo(1);

        List<List<Object>> rows = session.query(
                RenderedSql.of("SELECT a, b, c, d, e, d FROM v"),
                row -> Arrays.asList(
                        row.requiredText(1), row.number(2), row.flag(3), row.instant(4), row.text(5), row.instant(6)));
        assertThat(rows).containsExactly(Arrays.asList("o'x", Long.MAX_VALUE, true, time, null, time));
    }

    @Test
    void readsNullAsWhatStandsForIt() {
        List<List<Object>> rows = session.query(
                RenderedSql.of("SELECT NULL, NULL, NULL"),
                row -> Arrays.asList(row.number(1), row.flag(2), row.instant(3)));
        assertThat(rows).containsExactly(Arrays.asList(0L, false, null));
        assertThatThrownBy(() -> session.query(RenderedSql.of("SELECT NULL"), row -> row.requiredText(1)))
                .isInstanceOf(QueryException.class)
                .hasMessage("column 1 of a row is null");
    }

    @Test
    void refusesAColumnThatIsNotThere() {
        assertThatThrownBy(() -> session.query(RenderedSql.of("SELECT 1"), row -> row.text(2)))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void saysHowManyRowsChanged() {
        session.execute("INSERT INTO t VALUES (1, 'a'), (2, 'a'), (3, 'b')");
        assertThat(session.update(new RenderedSql("UPDATE t SET name = ? WHERE name = ?", List.of("c", "a"))))
                .isEqualTo(2);
    }

    @Test
    void translatesEveryFailure() {
        assertThatThrownBy(() -> session.update(new RenderedSql("UPDATE missing SET a = ?", List.of(1))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> session.query(RenderedSql.of("SELECT * FROM missing"), row -> row.text(1)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("missing");
        assertThatThrownBy(() -> session.execute("CREATE TABLE t (id int)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("already exists");
    }

    @Test
    void tellsTheListenerWhatWasRunAndNotWhatFailed() {
        List<RenderedSql> heard = new ArrayList<>();
        session.listen(new SessionListener() {
            @Override
            public void executed(RenderedSql statement, long nanos) {
                assertThat(nanos).isPositive();
                heard.add(statement);
            }
        });
        RenderedSql insert = new RenderedSql("INSERT INTO t VALUES (?, ?)", List.of(1, "ann"));
        RenderedSql select = RenderedSql.of("SELECT id FROM t");
        session.execute("DELETE FROM t");
        session.update(insert);
        session.query(select, row -> row.number(1));
        assertThatThrownBy(() -> session.update(insert)).isInstanceOf(QueryException.class);

        assertThat(heard).containsExactly(RenderedSql.of("DELETE FROM t"), insert, select);
    }
}
