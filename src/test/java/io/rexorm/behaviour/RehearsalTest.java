package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.behaviour.ShopDatabase.Counter;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.PoolTimeoutException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.TransactionException;
import io.rexorm.orm.Rehearsal;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.orm.Tx;
import io.rexorm.orm.TxOptions;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is rehearsed is undone, and behaves until then as if it were not. */
@EachDatabase
@EachMapper
class RehearsalTest {
    private final TestDatabase database;
    private Rex db;

    RehearsalTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        ShopDatabase.open(database).close();
        db = Rex.builder()
                .url(database.url())
                .poolPatience(Duration.ofMillis(200))
                .build();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<String> names() {
        return db.select("name")
                .from("customers")
                .orderBy("id")
                .as(String.class)
                .list();
    }

    private void insert(String name) {
        db.insert(Customer.named(name));
    }

    @Test
    void everythingIsUndone() throws Exception {
        insert("Ann");
        Counter counter = new Counter();
        db.rehearse(() -> {
            insert("Bob");
            db.insertAll(List.of(Customer.named("Cid"), Customer.named("Dan")));
            db.tx(() -> insert("Eve"));
            try (Tx tx = db.begin()) {
                insert("Fay");
                tx.commit();
            }
            db.execute("UPDATE customers SET name = 'Zoe' WHERE name = 'Ann'");
            db.execute("CREATE TABLE extra (id bigint)");
            db.insert(counter);
            assertThat(counter.id).isPositive();
            assertThat(names()).containsExactly("Zoe", "Bob", "Cid", "Dan", "Eve", "Fay");
            assertThat(database.rows("SELECT name FROM customers")).containsExactly("Ann");
        });
        assertThat(names()).containsExactly("Ann");
        assertThat(counter.id).as("the object, as it was before").isZero();
        assertThat(database.schema()).doesNotContain("extra");

        insert("Gil");
        assertThat(database.rows("SELECT name FROM customers ORDER BY id")).containsExactly("Ann", "Gil");
    }

    @Test
    void transactionsInItAreUndoneByThemselves() {
        db.rehearse(() -> {
            insert("Ann");
            assertThatThrownBy(() -> db.tx(() -> {
                        insert("Bob");
                        throw new IllegalStateException("no");
                    }))
                    .hasMessage("no");
            assertThat(names()).containsExactly("Ann");
            Tx tx = db.begin();
            insert("Cid");
            tx.close();
            db.tx(() -> {
                insert("Dan");
                assertThatThrownBy(() -> db.nested(() -> {
                            insert("Eve");
                            throw new IllegalStateException("no");
                        }))
                        .hasMessage("no");
            });
            assertThat(names()).containsExactly("Ann", "Dan");
        });
    }

    @Test
    void aStatementThatFailsLeavesTheRestAlone() {
        db.rehearse(() -> {
            insert("Ann");
            assertThatThrownBy(() -> insert("Ann")).isInstanceOf(UniqueException.class);
            assertThatThrownBy(() -> db.query("select nothing from nowhere").list())
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> db.insertAll(List.of(Customer.named("Bob"), Customer.named("Ann"))))
                    .isInstanceOf(UniqueException.class);
            assertThat(names()).containsExactly("Ann");
            assertThatThrownBy(() -> db.tx(() -> {
                        assertThatThrownBy(() -> insert("Ann")).isInstanceOf(UniqueException.class);
                        names();
                    }))
                    .as("as it is outside")
                    .isInstanceOf(TransactionException.class);
            insert("Cid");
            assertThat(names()).containsExactly("Ann", "Cid");
        });
    }

    @Test
    void optionsAreTaken() {
        db.rehearse(() -> {
            List<Integer> runs = new ArrayList<>();
            db.tx(TxOptions.serializable().retry(2).within(Duration.ofMinutes(1)), () -> {
                runs.add(1);
                insert("Ann");
                if (runs.size() < 3) {
                    throw new RexException(ErrorCode.BUSY, "another was in the way", null);
                }
            });
            assertThat(runs).hasSize(3);
            assertThat(names()).containsExactly("Ann");

            assertThat(db.tx(TxOptions.reading(), this::names)).hasSize(1);
            assertThatThrownBy(() -> db.tx(TxOptions.reading(), () -> insert("Bob")))
                    .isInstanceOfSatisfying(
                            QueryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.READ_ONLY));
            assertThat(names()).containsExactly("Ann");
        });
    }

    @Test
    void whatIsToRunAfterTheCommitRuns() {
        List<String> ran = new ArrayList<>();
        db.rehearse(() -> {
            db.tx(() -> {
                db.afterCommit(() -> ran.add("kept"));
                assertThat(ran).isEmpty();
            });
            assertThat(ran).containsExactly("kept");
            db.afterCommit(() -> ran.add("at once"));
            Tx tx = db.begin();
            db.afterCommit(() -> ran.add("undone"));
            tx.rollback();
        });
        assertThat(ran).containsExactly("kept", "at once");
    }

    @Test
    void rowsAreStreamedInIt() {
        db.rehearse(() -> {
            insert("Ann");
            insert("Bob");
            List<String> seen = new ArrayList<>();
            db.from(Customer.class).orderBy("id").limit(2).each(each -> {
                seen.add(each.name());
                insert(each.name() + "a");
            });
            assertThat(seen).containsExactly("Ann", "Bob");
            assertThat(names()).contains("Anna", "Boba");
        });
        assertThat(names()).isEmpty();
    }

    @Test
    void aWatchSeesWhatIsSentAndNothingElse() {
        try (SqlWatch watch = db.watch();
                Rehearsal rehearsal = db.rehearse()) {
            assertThat(rehearsal).isNotNull();
            insert("Ann");
            db.tx(this::names);
            watch.assertStatements(2).assertNoRepeats().clear();
            db.find(Customer.class, 1L);
            watch.assertNoFullScan("customers").assertNoWrites().assertStatements(1);
        }
    }

    @Test
    void whatWasBegunHasToBeEnded() {
        Rehearsal rehearsal = db.rehearse();
        db.begin();
        insert("Ann");
        assertThatThrownBy(rehearsal::close)
                .isInstanceOf(TransactionException.class)
                .hasMessageContaining("a transaction was begun in the rehearsal and not ended: it was begun at")
                .hasMessageContaining("RehearsalTest.whatWasBegunHasToBeEnded(");
        rehearsal.close();
        assertThat(names()).isEmpty();
    }

    @Test
    void thereIsOneOfAThread() throws Exception {
        db.tx(() -> assertThatThrownBy(() -> db.rehearse()).isInstanceOf(TransactionException.class));
        try (Rehearsal rehearsal = db.rehearse()) {
            assertThatThrownBy(() -> db.rehearse())
                    .isInstanceOf(TransactionException.class)
                    .hasMessageContaining("a rehearsal is open on this thread already");
            CompletableFuture<Void> other = CompletableFuture.runAsync(rehearsal::close);
            assertThatThrownBy(other::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TransactionException.class)
                    .hasMessageContaining("begun by another thread");
            insert("Ann");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void otherThreadsTakeNoPart() {
        db.rehearse(() -> {
            insert("Ann");
            assertThat(CompletableFuture.supplyAsync(this::names).join()).isEmpty();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> insert("Bob"));
            if (database.kind() == DatabaseKind.SQLITE) {
                assertThatThrownBy(writing::join)
                        .hasCauseInstanceOf(PoolTimeoutException.class)
                        .hasMessageContaining("RehearsalTest.otherThreadsTakeNoPart");
            } else {
                writing.join();
                assertThat(names()).containsExactly("Ann", "Bob");
            }
        });
        assertThat(names()).isEqualTo(database.kind() == DatabaseKind.SQLITE ? List.of() : List.of("Bob"));
    }
}
