package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Raw SQL for many rows of values, and what is told of the row that fails. */
@EachDatabase
@EachMapper
class RawBatchTest {
    private static final String INSERT = "insert into marks (id, name) values (?, ?)";

    private final TestDatabase database;
    private Rex db;

    RawBatchTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        database.execute("create table marks (id int primary key, name text)");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aStatementRunsForEachRowOfValuesAndSaysHowManyRowsEachHasChanged() {
        List<List<Object>> rows = IntStream.range(0, 2_500)
                .mapToObj(i -> List.<Object>of(i, "m" + i % 5))
                .toList();
        assertThat(db.executeAll(INSERT, rows)).hasSize(2_500).containsOnly(1);
        assertThat(db.executeAll(
                        "update marks set name = :new where name = :old",
                        List.of(Map.of("old", "m1", "new", "x"), Map.of("old", "none", "new", "y"))))
                .containsExactly(500, 0);
        assertThat(db.executeAll(
                        "delete from marks where id in (?)", List.of(List.of(List.of(1, 2, 3)), List.of(List.of()))))
                .containsExactly(3, 0);
        assertThat(db.query("select count(*) from marks").as(Long.class).one()).isEqualTo(2_497);
    }

    @Test
    void nullIsAValueAndNoRowsAreNothing() {
        assertThat(db.executeAll(INSERT, List.of(Arrays.asList(1, null), Arrays.asList(2, "b"))))
                .containsExactly(1, 1);
        assertThat(db.query("select name from marks where id = 1").one().text("name"))
                .isNull();
        assertThat(db.executeAll("this is no SQL", List.<List<Object>>of())).isEmpty();
    }

    @Test
    void aRowThatIsRefusedIsNamedAndNothingOfTheBatchRemains() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            rows.add(List.of(i == 1_200 ? 7 : i, "secret-" + "x".repeat(i % 9)));
        }
        assertThatThrownBy(() -> db.executeAll(INSERT, rows))
                .isInstanceOf(UniqueException.class)
                .hasMessageContaining(", in row 1201 of 1500")
                .hasMessageNotContaining("secret")
                .satisfies(e -> assertThat(((QueryException) e).parameters()).containsExactly("Integer", "text(10)"));
        assertThat(db.query("select id from marks").list()).isEmpty();
    }

    @Test
    void ofABatchThatIsRefusedInAPartThatMayFailNothingRemainsAndTheRestGoesOn() {
        db.tx(() -> {
            db.executeAll(INSERT, List.of(List.of(1, "a"), List.of(2, "b")));
            assertThatThrownBy(() -> db.nested(
                            () -> db.executeAll(INSERT, List.of(List.of(3, "c"), List.of(4, "d"), List.of(2, "e")))))
                    .isInstanceOf(UniqueException.class)
                    .hasMessageContaining(", in row 3 of 3");
            db.executeAll(INSERT, List.of(List.of(3, "f"), List.of(5, "g")));
        });
        assertThat(db.query("select name from marks order by id")
                        .as(String.class)
                        .list())
                .containsExactly("a", "b", "f", "g");
    }

    @Test
    void aRowThatEndsTheWholeTransactionIsNotSentAgain() throws Exception {
        assumeThat(database.dialect()).as("only SQLite has them").isEqualTo("sqlite");
        database.execute(
                "create trigger t before insert on marks when new.id = 3 begin select raise(rollback, 'no 3'); end");
        assertThatThrownBy(() -> db.executeAll(INSERT, List.of(List.of(1, "a"), List.of(3, "b"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("trigger refused the statement");
        assertThat(db.query("select id from marks").list()).isEmpty();
        assertThat(db.executeAll(INSERT, List.of(List.of(1, "a")))).containsExactly(1);
    }

    @Test
    void anEntityOfManyThatIsRefusedIsNamed() {
        List<Customer> all = db.insertAll(
                List.of(Customer.named("Ann"), Customer.named("Bob"), Customer.named("Cid"), Customer.named("Dan")));
        Customer cid = all.get(2);
        Customer taken = new Customer(
                cid.id(), "Longer", "ann@example.org", 3, cid.level(), cid.version(), cid.createdAt(), cid.updatedAt());
        assertThatThrownBy(() -> db.updateAll(List.of(all.get(0), all.get(1), taken, all.get(3))))
                .isInstanceOf(UniqueException.class)
                .hasMessageContaining(", in row 3 of 4")
                .satisfies(e -> assertThat(((QueryException) e).parameters()).contains("name text(6)"));
    }

    @Test
    void theRowIsNamedOfInsertsThatTheDriverJoins() {
        assumeThat(database.dialect()).as("only its driver joins them").isEqualTo("postgres");
        String joining = database.url() + (database.url().contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        try (Rex other = Rex.open(joining)) {
            List<List<Object>> rows = IntStream.range(0, 300)
                    .mapToObj(i -> List.<Object>of(i == 200 ? 7 : i, "m"))
                    .toList();
            assertThatThrownBy(() -> other.executeAll(INSERT, rows))
                    .isInstanceOf(UniqueException.class)
                    .hasMessageContaining(", in row 201 of 300");
            assertThat(other.executeAll(INSERT, rows.subList(0, 200)))
                    .hasSize(200)
                    .doesNotContain(0);
            assertThat(db.query("select count(*) from marks").as(Long.class).one())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsNoBatchIsRefused() {
        assertThatThrownBy(() -> db.executeAll("select ?", List.of(List.of(1))))
                .isInstanceOf(QueryException.class)
                .hasMessage("a batch changes rows, and this statement only reads");
        assertThatThrownBy(() -> db.executeAll(INSERT, List.of(List.of(1, "a"), List.of(2))))
                .hasMessage("the statement has 2 parameters, and was given 1 value");
        assertThatThrownBy(() -> db.executeAll(
                        "delete from marks where id in (?, 0)", List.of(List.of(1), List.of(List.of(1, 2)))))
                .hasMessage("row 2 makes another statement than row 1, as a list in it has another length or type");
    }
}
