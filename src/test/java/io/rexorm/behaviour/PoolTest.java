package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.ErrorCode;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.PoolTimeoutException;
import io.rexorm.orm.Rex;
import io.rexorm.orm.Tx;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Connections are shared by threads, and who keeps them is told. */
@EachDatabase
class PoolTest {
    private final TestDatabase database;

    PoolTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void manyThreadsShareFewConnections() throws Exception {
        ShopDatabase.create(database, Customer.class);
        try (Rex db = Rex.builder().url(database.url()).poolSize(2).build()) {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                int thread = i;
                all.add(threads.submit(() -> {
                    for (int j = 0; j < 20; j++) {
                        Customer one = db.insert(Customer.named("t" + thread + "_" + j));
                        assertThat(db.get(Customer.class, one.id())).isEqualTo(one);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
            threads.shutdown();

            assertThat(db.count(Customer.class)).isEqualTo(160);
            assertThat(database.openConnections().size()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void whoWaitsInVainIsToldWhoHasTheConnections() throws Exception {
        ShopDatabase.create(database, Customer.class);
        try (Rex db = Rex.builder()
                .url(database.url())
                .poolSize(1)
                .poolPatience(Duration.ofMillis(300))
                .build()) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch end = new CountDownLatch(1);
            Thread holder = new Thread(
                    () -> {
                        try (Tx tx = db.begin()) {
                            begun.countDown();
                            end.await();
                            tx.rollback();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    },
                    "the-holder");
            holder.start();
            begun.await();

            PoolTimeoutException failure =
                    catchThrowableOfType(PoolTimeoutException.class, () -> db.insert(Customer.named("Ann")));
            end.countDown();
            holder.join();
            assertThat(failure.code()).isEqualTo(ErrorCode.POOL_EXHAUSTED);
            assertThat(failure)
                    .hasMessageContaining("in use by thread the-holder for ")
                    .hasMessageContaining(" at io.rexorm.behaviour.PoolTest.")
                    .hasMessageContaining("(PoolTest.java:");
            assertThat(failure.holders()).hasSize(1);
            assertThat(db.insert(Customer.named("Ann")).id()).isNotNull();
        }
    }

    @Test
    void aTransactionThatIsForgottenIsNamedWhenTheDatabaseIsClosed() throws Exception {
        ShopDatabase.create(database, Customer.class);
        Rex db = Rex.open(database.url());
        Tx forgotten = db.begin();
        db.insert(Customer.named("Ann"));

        assertThatThrownBy(db::close)
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("the database was closed while connections were in use by thread ")
                .hasMessageContaining("PoolTest.java");
        assertThat(forgotten).isNotNull();
        assertThat(database.rows("SELECT count(*) FROM customers")).containsExactly("0");
    }

    @Test
    void nothingIsDoneAfterTheClose() {
        Rex db = Rex.open(database.url());
        db.close();

        assertThatThrownBy(() -> db.query("select 1").list())
                .isInstanceOf(ConnectionException.class)
                .hasMessage("the pool is closed, and gives no connections");
    }

    @Test
    void aDataSourceIsTakenAsItIs() throws Exception {
        ShopDatabase.create(database, Customer.class);
        DataSource source = (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) {
                        return database.connect();
                    }
                    throw new SQLException("no " + method.getName());
                });
        try (Rex db = Rex.builder().dataSource(source).build()) {
            Customer ann = db.tx(() -> db.insert(Customer.named("Ann")));
            assertThat(db.get(Customer.class, ann.id())).isEqualTo(ann);
        }
    }

    @Test
    void aReadGoesOnWhileAnotherThreadWrites() throws Exception {
        ShopDatabase.create(database, Customer.class);
        try (Rex db = Rex.open(database.url())) {
            db.insert(Customer.named("Ann"));
            try (Tx tx = db.begin()) {
                db.insert(Customer.named("Bob"));
                ExecutorService other = Executors.newSingleThreadExecutor();
                assertThat(other.submit(() -> db.count(Customer.class)).get()).isEqualTo(1);
                other.shutdown();
                tx.commit();
            }
        }
    }
}
