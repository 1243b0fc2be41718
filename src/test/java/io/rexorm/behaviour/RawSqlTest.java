package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.NotUniqueException;
import io.rexorm.orm.ResultRow;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SQL of one's own, with its values always bound. */
@EachDatabase
@EachMapper
class RawSqlTest {
    private final TestDatabase database;
    private Rex db;

    RawSqlTest(TestDatabase database) {
        this.database = database;
    }

    record Card(String name, @Nullable Integer age) {}

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        db.insertAll(List.of(Customer.named("Ann"), Customer.named("Bob"), Customer.named("Cid")));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void valuesAreBoundByPlaceOrByName() {
        assertThat(db.execute("update customers set age = age + ? where name = ?", 1, "Ann"))
                .isEqualTo(1);
        assertThat(db.execute("update customers set age = :age where name = :name", Map.of("name", "Bob", "age", 50)))
                .isEqualTo(1);

        assertThat(db.query("select age from customers where age > ? order by age", 30)
                        .as(Integer.class)
                        .list())
                .containsExactly(31, 50);
        assertThat(db.query("select name from customers where age > :a and age > :a", Map.of("a", 31))
                        .as(String.class)
                        .one())
                .isEqualTo("Bob");
    }

    @Test
    void whatLooksLikeAParameterInQuotesAndCommentsIsNone() {
        assertThat(db.query("select '? :x' as a, ? as b -- ? :y\n", "z")
                        .as(String.class)
                        .one())
                .isEqualTo("? :x");
        assertThat(db.query("select ':x' || :x /* :y */", Map.of("x", "z"))
                        .as(String.class)
                        .one())
                .isEqualTo(":xz");
        assertThat(db.query("select cast(:n as text)", Map.of("n", "q"))
                        .as(String.class)
                        .one())
                .isEqualTo("q");
    }

    @Test
    void aListStandsForItsElements() {
        assertThat(db.query("select name from customers where name in (?) order by name", List.of("Ann", "Cid"))
                        .as(String.class)
                        .list())
                .containsExactly("Ann", "Cid");
    }

    @Test
    void valuesDoNotBecomeSql() {
        String attack = "x'; drop table customers; --";
        assertThat(db.query("select name from customers where name = ?", attack).list())
                .isEmpty();
        assertThat(db.execute("update customers set name = ? where name = ?", attack, "Ann"))
                .isEqualTo(1);
        assertThat(db.query("select name from customers where name = ?", attack)
                        .as(String.class)
                        .one())
                .isEqualTo(attack);
    }

    @Test
    void aWrongNumberOfValuesIsNamed() {
        assertThatThrownBy(() -> db.query("select ? + ?", 1))
                .hasMessage("the statement has 2 parameters, and was given 1 value");
        assertThatThrownBy(() -> db.query("select :a", Map.of("b", 1))).hasMessage("the parameter :a has no value");
        assertThatThrownBy(() -> db.query("select :a", Map.of("a", 1, "b", 1)))
                .hasMessage("the statement has no parameter :b");
    }

    @Test
    void aParameterThatNothingIsBoundToIsRefused() {
        db.execute("delete from customers where name = ?", "nobody");
        assertThatThrownBy(() -> db.execute("delete from customers where name = ?", Map.of()))
                .isInstanceOf(QueryException.class)
                .hasMessage("the statement has a ? at 1:36, and its values have names");
        for (String sql : List.of("select $1", "select ?1", "select\n $ab")) {
            assertThatThrownBy(() -> db.query(sql)).as(sql).hasMessageContaining(" is no parameter here");
            assertThatThrownBy(() -> db.query(sql, Map.of()))
                    .as(sql)
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining(" at ");
        }
        if (database.kind() == DatabaseKind.SQLITE) {
            assertThatThrownBy(() -> db.query("select :b")).hasMessage(":b at 1:8 is no parameter here");
            assertThatThrownBy(() -> db.query("select @b")).hasMessage("@b at 1:8 is no parameter here");
            assertThatThrownBy(() -> db.query("select :1", Map.of())).hasMessage(":1 at 1:8 is no parameter here");
        }
        assertThat(db.count(Customer.class)).isEqualTo(3);
    }

    @Test
    void rowsOfAChangeAreCountedOrReadOrRefused() {
        assertThat(db.execute("insert into customers (name, email, age, level, version)"
                        + " values ('Dan', 'd', 1, 'BASIC', 0), ('Eve', 'e', 1, 'BASIC', 0) returning id"))
                .isEqualTo(2);
        assertThatThrownBy(() -> db.query("delete from customers"))
                .isInstanceOf(QueryException.class)
                .hasMessage("the statement changes rows and gives none");
        assertThatThrownBy(() -> db.query("with x as (select 1) delete from customers"))
                .hasMessage("the statement changes rows and gives none");
        assertThatThrownBy(() ->
                        db.executeAll("update customers set age = ? returning id", List.of(List.of(1), List.of(2))))
                .hasMessage("a batch gives no rows, and the statement returns some");
        assertThat(db.query("with old as (select name from customers where age = 1) select name from old")
                        .list())
                .hasSize(2);
        assertThat(db.count(Customer.class)).isEqualTo(5);
    }

    @Test
    void whatThrowsWhileTheRowsOfAChangeAreReadLeavesNothing() {
        assertThatThrownBy(() -> db.query("delete from customers returning id").one())
                .isInstanceOf(NotUniqueException.class);
        assertThatThrownBy(() -> db.query("delete from customers returning name").stream(rows -> {
                    rows.findFirst();
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(db.count(Customer.class)).isEqualTo(3);
    }

    @Test
    void aQueryThatGivesNoRowOrTooManyFailsNoTransaction() {
        db.tx(() -> {
            assertThatThrownBy(() -> db.query("select name from customers").one())
                    .isInstanceOf(NotUniqueException.class);
            assertThatThrownBy(() ->
                            db.from(Customer.class).where("name", "=", "Zoe").one())
                    .isInstanceOf(NotFoundException.class);
            db.insert(Customer.named("Zoe"));
        });
        assertThat(db.count(Customer.class)).isEqualTo(4);
    }

    @Test
    void aSecondStatementIsRefusedAndNeverPassedOver() {
        assertThatThrownBy(() -> db.execute("delete from customers;\n delete from customers where name = ?", "Ann"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a second statement begins at 2:2, and only one is sent at a time");
        assertThatThrownBy(() -> db.query("select ';' as a; select 2").list())
                .hasMessageContaining("a second statement begins at 1:18");
        assertThat(db.query("select name from customers; -- the end;\n;").list())
                .hasSize(3);
    }

    @Test
    void whatIsNoWholeStatementIsNotSent() {
        for (String empty : List.of("", " ;", "-- nothing")) {
            assertThatThrownBy(() -> db.execute(empty))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("the statement is empty");
        }
        assertThatThrownBy(() -> db.query("select\n 'Ann").list())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(
                        "the statement is not complete at 2:2: The string that begins here is never closed.");
    }

    @Test
    void aTransactionIsNotLeftOpenOrEndedBySql() {
        for (String control : List.of(
                "begin",
                "start transaction",
                "/* now */ Commit;",
                "END",
                "rollback to x",
                "abort",
                "savepoint x",
                "release x",
                ";begin",
                "/* now */ ; COMMIT")) {
            assertThatThrownBy(() -> db.tx(() -> db.execute(control)))
                    .as(control)
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("transactions are not begun or ended by SQL");
        }
        assertThatThrownBy(() -> db.tx(() -> {
                    db.execute("delete from customers");
                    return db.execute("commit");
                }))
                .isInstanceOf(QueryException.class);
        assertThat(db.count(Customer.class)).isEqualTo(3);
    }

    @Test
    void aStatementWithABodyIsOne() {
        db.execute(
                database.kind() == DatabaseKind.SQLITE
                        ? "create trigger twice after insert on customers begin"
                                + " update customers set age = 2 * new.age where name = new.name; select 1; end;"
                        : "create function twice(n integer) returns integer begin atomic select 1; select 2 * n; end;");
    }

    @Test
    void rowsBecomeEntitiesRecordsOrStayRows() {
        Customer ann = db.query("select * from customers where name = ?", "Ann")
                .as(Customer.class)
                .one();
        assertThat(ann).isEqualTo(db.get(Customer.class, ann.id()));
        assertThat(db.query("select age, name from customers where name = ?", "Bob")
                        .as(Card.class)
                        .list())
                .containsExactly(new Card("Bob", 30));
        ResultRow row = db.query("select name, age, level from customers where name = ?", "Cid")
                .one();
        assertThat(row.names()).containsExactly("name", "age", "level");
        assertThat(row.text("NAME")).isEqualTo("Cid");
        assertThat(row.number("age")).isEqualTo(30);
        assertThat(row.toString()).isEqualTo("{name=Cid, age=30, level=BASIC}");
        assertThatThrownBy(() -> row.number("name")).hasMessage("the column name is no number");
        assertThatThrownBy(() -> row.get("nmae")).hasMessage("the query gives no column 'nmae'");
    }

    @Test
    void aDecimalIsANumberWhereNoColumnMakesOneOfIt() {
        for (String smaller : List.of("9.6", "-3", "10", "10.2999999999")) {
            assertThat(db.query("select count(*) from customers where age * 0 + 10.3 > ?", new BigDecimal(smaller))
                            .as(Long.class)
                            .one())
                    .as(smaller)
                    .isEqualTo(3);
        }
        assertThat(db.query("select count(*) from customers where age + 0 = ?", new BigDecimal("30.00"))
                        .as(BigDecimal.class)
                        .one())
                .isEqualByComparingTo("3");
    }

    @Test
    void aUuidThatIsKeptAsTextIsOne() {
        UUID id = new UUID(1, 2);
        db.execute("create table known (id text)");
        db.execute("insert into known values (?)", id.toString());
        assertThat(db.query("select id from known").as(UUID.class).one()).isEqualTo(id);
        db.execute("update known set id = 'nobody'");
        assertThatThrownBy(() -> db.query("select id from known").as(UUID.class).one())
                .isInstanceOf(QueryException.class);
    }

    @Test
    void valuesOfEveryTypeAreBound() {
        assertThat(db.query(
                                "select name from customers where level = ? and created_at <= ?",
                                Level.BASIC,
                                Instant.now())
                        .list())
                .hasSize(3);
        assertThat(db.query("select created_at from customers where name = ?", "Ann")
                        .as(Instant.class)
                        .one())
                .isEqualTo(db.query("select * from customers where name = ?", "Ann")
                        .as(Customer.class)
                        .one()
                        .createdAt());
        assertThat(db.execute("update customers set age = ? where name = ?", null, "Ann"))
                .isEqualTo(1);
    }

    @Test
    void aColumnThatIsMissingOrNullIsNamed() {
        assertThatThrownBy(() ->
                        db.query("select name from customers").as(Card.class).list())
                .hasMessage("the query gives no column age, which Card.age needs");
        assertThatThrownBy(() -> db.query("select max(age) from customers where age > 99")
                        .as(Integer.class)
                        .one())
                .hasMessage("the query gives null where a Integer was asked for");
    }

    @Test
    void oneRowIsExactlyOne() {
        assertThat(db.query("select name from customers order by name")
                        .as(String.class)
                        .first())
                .contains("Ann");
        assertThat(db.query("select name from customers where age > 99").first())
                .isEmpty();
        assertThatThrownBy(() -> db.query("select name from customers").one()).isInstanceOf(NotUniqueException.class);
        assertThatThrownBy(() ->
                        db.query("select name from customers where age > 99").one())
                .isInstanceOf(NotFoundException.class)
                .hasMessage("the query was to give one row, and gave none");
    }

    @Test
    void aStatementThatChangesRowsGivesThem() {
        assertThat(db.query("delete from customers where name = ? returning name", "Ann")
                        .as(String.class)
                        .list())
                .containsExactly("Ann");
        assertThat(db.count(Customer.class)).isEqualTo(2);
    }

    @Test
    void rowsComeOneByOne() {
        db.insertAll(
                IntStream.range(0, 2_000).mapToObj(i -> Customer.named("c" + i)).toList());
        List<String> names = new ArrayList<>();
        db.query("select name from customers").as(String.class).each(names::add);
        assertThat(names).hasSize(2_003);

        List<String> first = db.query("select * from customers order by id").as(Customer.class).stream(
                rows -> rows.map(Customer::name).limit(2).toList());
        assertThat(first).containsExactly("Ann", "Bob");
        assertThat(db.<Long, RuntimeException>tx(() -> db.query("select 1 as a").stream(Stream::count)))
                .isEqualTo(1);
    }
}
