package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.PoolTimeoutException;
import io.rexorm.orm.Rex;
import io.rexorm.orm.Tx;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HikariCP comes when a second connection is wanted at the same time, and never more of them than were asked for. */
@EachDatabase(DatabaseKind.POSTGRES)
class GrowingPoolTest {
    private final TestDatabase database;
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    GrowingPoolTest(TestDatabase database) {
        this.database = database;
    }

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    private Rex withTwoConnections() {
        return Rex.builder()
                .url(database.url())
                .poolSize(2)
                .poolPatience(Duration.ofMillis(300))
                .build();
    }

    private static int server(Rex db) {
        return db.query("select pg_backend_pid()").as(Integer.class).one();
    }

    private Integer serverOfAnotherThread(Rex db) throws Exception {
        return other.submit(() -> server(db)).get();
    }

    @Test
    void oneStatementAfterTheOtherIsOneConnection() throws SQLException {
        try (Rex db = withTwoConnections()) {
            int first = server(db);
            db.tx(() -> assertThat(server(db)).isEqualTo(first));
            assertThat(server(db)).isEqualTo(first);
            assertThat(database.openConnections()).hasSize(1);
        }
    }

    @Test
    void theFirstConnectionCountsAsOneOfTheMost() throws Exception {
        try (Rex db = withTwoConnections();
                Tx tx = db.begin()) {
            int first = server(db);
            Future<Tx> second = other.submit(() -> {
                Tx begun = db.begin();
                assertThat(server(db)).isNotEqualTo(first);
                return begun;
            });
            assertThat(second.get()).isNotNull();
            Thread[] waiting = new Thread[1];
            PoolTimeoutException[] failure = new PoolTimeoutException[1];
            waiting[0] =
                    new Thread(() -> failure[0] = catchThrowableOfType(PoolTimeoutException.class, () -> server(db)));
            waiting[0].start();
            waiting[0].join();

            assertThat(failure[0].holders()).hasSize(2).allMatch(holder -> holder.contains("GrowingPoolTest.java:"));
            assertThat(database.openConnections()).hasSize(2);
            tx.rollback();
            assertThat(server(db)).isNotEqualTo(first);
            other.submit(() -> {
                        second.get().rollback();
                        return null;
                    })
                    .get();
        }
        assertThat(database.openConnections()).isEmpty();
    }

    @Test
    void thereIsRoomForAllOnceTheFirstIsBack() throws Exception {
        try (Rex db = withTwoConnections()) {
            db.tx(() -> assertThat(serverOfAnotherThread(db)).isNotEqualTo(server(db)));
            for (int i = 0; i < 3; i++) {
                db.tx(() -> assertThat(serverOfAnotherThread(db)).isNotEqualTo(server(db)));
                assertThat(database.openConnections()).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void whatIsClosedWhileItGrowsIsClosed() throws Exception {
        Rex db = withTwoConnections();
        Tx forgotten = db.begin();
        assertThat(serverOfAnotherThread(db)).isPositive();
        assertThatThrownBy(db::close)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("GrowingPoolTest.java:");
        assertThat(forgotten).isNotNull();
        assertThat(database.openConnections()).isEmpty();
        assertThatThrownBy(() -> serverOfAnotherThread(db)).hasMessageContaining("the pool is closed");
    }
}
