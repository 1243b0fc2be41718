package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.TransactionException;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The server ends connections: on a restart, by an administrator. */
@EachDatabase(DatabaseKind.POSTGRES)
class EndedConnectionTest {
    private static final String END_ALL = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            + " WHERE datname = current_database() AND pid <> pg_backend_pid()";

    private final TestDatabase database;

    EndedConnectionTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void aConnectionThatTheServerHasEndedIsNotLentOutAgain() throws SQLException {
        try (Rex db = Rex.builder().url(database.url()).poolSize(1).build()) {
            db.execute("CREATE TABLE t (a int)");
            database.rows(END_ALL);
            assertThatThrownBy(() -> db.execute("INSERT INTO t VALUES (?)", 1)).isInstanceOf(ConnectionException.class);
            db.execute("INSERT INTO t VALUES (?)", 2);

            assertThatThrownBy(() -> db.tx(() -> {
                        database.rows(END_ALL);
                        db.execute("INSERT INTO t VALUES (?)", 3);
                    }))
                    .isInstanceOf(ConnectionException.class);
            db.tx(() -> db.execute("INSERT INTO t VALUES (?)", 4));

            assertThatThrownBy(() -> db.tx(() -> {
                        db.execute("INSERT INTO t VALUES (?)", 5);
                        database.rows(END_ALL);
                        assertThatThrownBy(() -> db.execute("INSERT INTO t VALUES (?)", 6))
                                .isInstanceOf(ConnectionException.class);
                    }))
                    .isInstanceOf(TransactionException.class)
                    .hasMessageStartingWith("the transaction is rolled back, because a part of it has failed");
            assertThatThrownBy(() -> db.tx(() -> {
                        db.execute("INSERT INTO t VALUES (?)", 7);
                        database.rows(END_ALL);
                    }))
                    .hasMessageStartingWith("a transaction was being committed when");
            assertThat(db.query("SELECT count(*) FROM t").as(Long.class).one()).isEqualTo(2);
            assertThat(database.rows("SELECT a FROM t ORDER BY a")).containsExactly("2", "4");
        }
    }
}
