package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.Isolation;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.TransactionException;
import io.rexorm.orm.Rex;
import io.rexorm.orm.TimeoutException;
import io.rexorm.orm.Tx;
import io.rexorm.orm.TxOptions;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What belongs together is committed together, or not at all. */
@EachDatabase
@EachMapper
class TransactionTest {
    private final TestDatabase database;
    private Rex db;

    TransactionTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<String> names() throws Exception {
        return database.rows("SELECT name FROM customers ORDER BY id");
    }

    private void insert(String name) {
        db.insert(Customer.named(name));
    }

    @Test
    void commitsWhenTheWorkReturns() throws Exception {
        Customer ann = db.tx(() -> {
            insert("Bob");
            Customer inserted = db.insert(Customer.named("Ann"));
            assertThat(names()).isEmpty();
            assertThat(db.count(Customer.class)).isEqualTo(2);
            return inserted;
        });

        assertThat(names()).containsExactly("Bob", "Ann");
        assertThat(db.get(Customer.class, ann.id())).isEqualTo(ann);
    }

    @Test
    void rollsBackWhenTheWorkThrowsAndPassesACheckedExceptionOn() throws Exception {
        assertThatThrownBy(() -> db.tx(() -> {
                    insert("Ann");
                    throw new IOException("no paper");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no paper");
        assertThatThrownBy(() -> db.tx(() -> {
                    insert("Ann");
                    throw new AssertionError("an error too");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void aTransactionWithinOneJoinsIt() throws Exception {
        db.tx(() -> {
            insert("Ann");
            db.tx(() -> insert("Bob"));
            assertThat(names()).isEmpty();
        });

        assertThat(names()).containsExactly("Ann", "Bob");
    }

    @Test
    void aPartThatHasFailedMakesTheWholeFail() throws Exception {
        TransactionException failure = catchThrowableOfType(
                TransactionException.class,
                () -> db.tx(() -> {
                    insert("Ann");
                    try {
                        db.tx(() -> {
                            throw new IllegalStateException("no stock");
                        });
                    } catch (IllegalStateException e) {
                        insert("Bob");
                    }
                }));

        assertThat(failure).hasMessage("the transaction is rolled back, because a part of it has failed: no stock");
        assertThat(failure.hint()).isEqualTo("use nested(…) for a part that may fail while the rest goes on");
        assertThat(names()).isEmpty();
    }

    @Test
    void aRefusedStatementMakesTheWholeFailOnEachDatabase() throws Exception {
        TransactionException failure = catchThrowableOfType(
                TransactionException.class,
                () -> db.tx(() -> {
                    insert("Ann");
                    assertThatThrownBy(() -> insert("Ann")).isInstanceOf(UniqueException.class);
                }));

        assertThat(failure)
                .hasMessageStartingWith(
                        "the transaction is rolled back, because a part of it has failed: Customer.email "
                                + "must be unique, and another row has this value");
        assertThat(failure.hint()).isEqualTo("use nested(…) for a part that may fail while the rest goes on");
        assertThat(failure).hasCauseInstanceOf(UniqueException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void nothingIsSentAfterARefusedStatement() throws Exception {
        TransactionException failure = catchThrowableOfType(
                TransactionException.class,
                () -> db.tx(() -> {
                    insert("Ann");
                    assertThatThrownBy(() -> insert("Ann")).isInstanceOf(UniqueException.class);
                    insert("Bob");
                }));

        assertThat(failure)
                .hasMessageStartingWith(
                        "nothing more is sent in the transaction, because a statement of it has failed: "
                                + "Customer.email must be unique");
        assertThat(failure.hint()).isEqualTo("use nested(…) for a part that may fail while the rest goes on");
        assertThat(names()).isEmpty();
    }

    @Test
    void aNestedPartIsUndoneByItself() throws Exception {
        List<String> told = new ArrayList<>();
        db.tx(() -> {
            insert("Ann");
            db.afterCommit(() -> told.add("Ann"));
            assertThatThrownBy(() -> db.nested(() -> {
                        insert("Bob");
                        db.afterCommit(() -> told.add("Bob"));
                        insert("Bob");
                    }))
                    .isInstanceOf(QueryException.class);
            db.nested(() -> insert("Cid"));
            assertThat(db.<Integer, RuntimeException>nested(() -> 7)).isEqualTo(7);
        });

        assertThat(names()).containsExactly("Ann", "Cid");
        assertThat(told).containsExactly("Ann");
    }

    @Test
    void aJoinedPartOfANestedOneFailsThatOneOnly() throws Exception {
        db.tx(() -> {
            insert("Ann");
            assertThatThrownBy(() -> db.nested(() -> {
                        try {
                            db.tx(() -> {
                                throw new IllegalStateException("no stock");
                            });
                        } catch (IllegalStateException e) {
                            insert("Bob");
                        }
                    }))
                    .isInstanceOf(TransactionException.class);
        });

        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void whatComesAfterTheCommitRunsAfterItAndNeverAfterARollback() throws Exception {
        List<String> told = new ArrayList<>();
        db.afterCommit(() -> told.add("at once"));
        db.tx(() -> {
            insert("Ann");
            db.afterCommit(() -> told.add("committed " + db.count(Customer.class)));
            assertThat(told).containsExactly("at once");
        });
        assertThatThrownBy(() -> db.tx(() -> {
                    db.afterCommit(() -> told.add("never"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(told).containsExactly("at once", "committed 1");
    }

    @Test
    void whatFailsAfterTheCommitComesOutAndTheRestStillRuns() throws Exception {
        List<String> told = new ArrayList<>();
        assertThatThrownBy(() -> db.tx(() -> {
                    insert("Ann");
                    db.afterCommit(() -> {
                        throw new IllegalStateException("no mail");
                    });
                    db.afterCommit(() -> told.add("second"));
                }))
                .hasMessage("no mail");

        assertThat(names()).containsExactly("Ann");
        assertThat(told).containsExactly("second");
    }

    @Test
    void aTransactionThatOnlyReadsIsRefusedToWrite() throws Exception {
        insert("Ann");
        assertThat(db.<Long, RuntimeException>tx(TxOptions.reading(), () -> db.count(Customer.class)))
                .isEqualTo(1);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> db.tx(TxOptions.reading(), () -> insert("Bob")))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("the transaction only reads, and the statement would write");
        }
        insert("Cid");

        assertThat(names()).containsExactly("Ann", "Cid");
    }

    @Test
    void runsAgainWhenOthersWereInTheWay() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        db.tx(TxOptions.serializable().retry(3), () -> {
            insert("Ann");
            if (runs.incrementAndGet() < 3) {
                throw new QueryException(
                        ErrorCode.BUSY, new QueryException.Failure("deadlock", null, -1, null), null, null);
            }
        });

        assertThat(runs).hasValue(3);
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void whatIsCommittedIsNotRunAgainBecauseOfWhatComesAfterIt() throws Exception {
        assertThatThrownBy(() -> db.tx(TxOptions.DEFAULT.retry(3), () -> {
                    insert("Ann");
                    db.afterCommit(() -> {
                        throw new RexException(ErrorCode.BUSY, "the queue is locked", null);
                    });
                }))
                .hasMessage("the queue is locked");
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void aPartCannotEndTheWhole() throws Exception {
        try (Tx tx = db.begin()) {
            for (boolean nested : new boolean[] {false, true}) {
                assertThatThrownBy(() -> db.nested(() -> {
                            insert("Ann");
                            if (nested) {
                                tx.rollback();
                            } else {
                                db.tx(tx::commit);
                            }
                        }))
                        .isInstanceOf(TransactionException.class)
                        .hasMessage("the transaction cannot end inside a tx(…) or nested(…) that is a part of it");
            }
            insert("Bob");
            tx.commit();
        }
        assertThat(names()).containsExactly("Bob");
    }

    @Test
    void aVeryLongTimeIsALimitToo() throws Exception {
        db.tx(TxOptions.DEFAULT.within(Duration.ofSeconds(Long.MAX_VALUE)), () -> insert("Ann"));
        assertThat(names()).containsExactly("Ann");
    }

    @Test
    void givesUpAfterSoManyRuns() {
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> db.tx(TxOptions.DEFAULT.retry(2), () -> {
                    runs.incrementAndGet();
                    throw new QueryException(
                            ErrorCode.BUSY, new QueryException.Failure("deadlock", null, -1, null), null, null);
                }))
                .hasMessage("deadlock");
        assertThat(runs).hasValue(3);
    }

    @Test
    void transfersOfManyThreadsAtOnceLoseNothing() throws Exception {
        List<Customer> customers = db.insertAll(List.of(Customer.named("Ann"), Customer.named("Bob")));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int first = i % 2;
            all.add(threads.submit(() -> {
                for (int j = 0; j < 10; j++) {
                    db.tx(TxOptions.serializable().retry(100), () -> {
                        Customer from =
                                db.get(Customer.class, customers.get(first).id());
                        Customer to =
                                db.get(Customer.class, customers.get(1 - first).id());
                        db.patch(from, "age", from.age() - 1);
                        db.patch(to, "age", to.age() + 1);
                    });
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();

        assertThat(database.rows("SELECT sum(age), sum(version) FROM customers"))
                .containsExactly("60|80");
    }

    @Test
    void optionsThatDoNotFitIntoTheOpenTransactionAreRefused() {
        db.tx(() -> {
            assertThatThrownBy(() -> db.nested(() -> db.tx(TxOptions.DEFAULT.retry(1), () -> {})))
                    .isInstanceOf(TransactionException.class)
                    .hasMessage("a transaction is open on this thread, and a part of it cannot be run again by itself");
            assertThatThrownBy(() -> db.nested(() -> db.tx(TxOptions.serializable(), () -> {})))
                    .hasMessage("a transaction is open on this thread, and a part of it cannot be serializable");
            assertThatThrownBy(() -> db.nested(() -> db.tx(TxOptions.DEFAULT.within(Duration.ofDays(1)), () -> {})))
                    .hasMessage("a transaction is open on this thread, and a part of it cannot have a time of its own");
            db.tx(TxOptions.reading(), () -> db.count(Customer.class));
            assertThatThrownBy(() -> db.nested(() -> db.tx(TxOptions.reading(), () -> insert("Zoe"))))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("the transaction only reads, and the statement would write");
        });
        db.tx(TxOptions.serializable(), () -> db.tx(TxOptions.isolated(Isolation.READ_COMMITTED), () -> insert("Ann")));
        assertThat(db.count(Customer.class)).isEqualTo(1);
    }

    @Test
    void whatTakesTooLongIsGivenUpAndRolledBack() throws Exception {
        String slow = database.kind() == DatabaseKind.POSTGRES
                ? "select cast(pg_sleep(600) as text)"
                : "with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) from n";
        assertThatThrownBy(() -> db.tx(TxOptions.DEFAULT.within(Duration.ofMillis(300)), () -> {
                    insert("Ann");
                    db.query(slow).list();
                }))
                .isInstanceOf(TimeoutException.class)
                .hasMessage("the transaction took longer than 300 ms, and is rolled back");

        assertThat(names()).isEmpty();
        insert("Bob");
        assertThat(names()).containsExactly("Bob");
    }

    @Test
    void aStatementThatWasGivenUpCanBeSentAgain() {
        String counting =
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < ?) select max(i) from n";
        TxOptions brief = TxOptions.DEFAULT.within(Duration.ofMillis(300));
        assertThatThrownBy(() ->
                        db.tx(brief, () -> db.query(counting, 2_000_000_000).list()))
                .isInstanceOf(TimeoutException.class);

        List<Integer> most = db.tx(() -> db.query(counting, 7).as(Integer.class).list());
        assertThat(most).containsExactly(7);
    }

    @Test
    void optionsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> TxOptions.DEFAULT.retry(-1))
                .isInstanceOf(RexException.class)
                .hasMessage("a transaction cannot be run again -1 times");
        assertThatThrownBy(() -> TxOptions.DEFAULT.within(Duration.ZERO))
                .isInstanceOf(RexException.class)
                .hasMessage("a transaction cannot end within 0 ms");
        assertThatThrownBy(() -> Rex.builder().poolSize(0))
                .isInstanceOf(RexException.class)
                .hasMessage("a pool cannot have 0 connections");
    }

    @Test
    void anExplicitTransactionEndsAsItIsTold() throws Exception {
        try (Tx tx = db.begin()) {
            insert("Ann");
            tx.commit();
        }
        try (Tx tx = db.begin()) {
            insert("Bob");
            tx.rollback();
            insert("Cid");
        }
        try (Tx tx = db.begin(TxOptions.serializable())) {
            assertThat(tx).isNotNull();
            insert("Dan");
        }

        assertThat(names()).containsExactly("Ann", "Cid");
    }

    @Test
    void anExplicitTransactionIsRefusedWhereItMakesNoSense() throws Exception {
        try (Tx tx = db.begin()) {
            assertThatThrownBy(db::begin).hasMessage("a transaction is open on this thread already");
            Throwable[] failure = new Throwable[1];
            Thread other = new Thread(() -> {
                try {
                    tx.commit();
                } catch (TransactionException e) {
                    failure[0] = e;
                }
            });
            other.start();
            other.join();
            assertThat(failure[0]).hasMessage("the transaction was begun by another thread, and ends on that one only");
            tx.commit();
            assertThatThrownBy(tx::commit).hasMessage("the transaction is over already");
        }
    }

    @Test
    void otherThreadsAreNotPartOfIt() throws Exception {
        insert("Ann");
        CountDownLatch seen = new CountDownLatch(1);
        long[] counted = new long[1];
        db.tx(() -> {
            insert("Bob");
            Thread other = new Thread(() -> {
                counted[0] = db.count(Customer.class);
                seen.countDown();
            });
            other.start();
            seen.await();
            other.join();
        });

        assertThat(counted[0]).isEqualTo(1);
        assertThat(db.count(Customer.class)).isEqualTo(2);
    }
}
