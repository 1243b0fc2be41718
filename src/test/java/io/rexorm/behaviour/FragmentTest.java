package io.rexorm.behaviour;

import static io.rexorm.behaviour.ShopDatabase_CustomerTable.CUSTOMER;
import static io.rexorm.orm.Fragment.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Fragment;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pieces of SQL of one's own in queries that are built. */
@EachDatabase
class FragmentTest {
    private final TestDatabase database;
    private Rex db;

    FragmentTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        db.insertAll(List.of(Customer.named("Ann"), Customer.named("Bob"), Customer.named("Cid")));
        db.execute("update customers set age = 40 where name = 'Bob'");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aFragmentIsAConditionLikeAnyOther() {
        assertThat(db.from(CUSTOMER)
                        .where(sql("lower({}) = {}", CUSTOMER.name, "ann"))
                        .list())
                .extracting(Customer::name)
                .containsExactly("Ann");
        assertThat(db.from(CUSTOMER)
                        .where(CUSTOMER.age.lt(20).or(sql("{} % {} = 0 or 1 = 0", CUSTOMER.age, 4)))
                        .list())
                .extracting(Customer::name)
                .containsExactly("Bob");
        assertThat(db.from(CUSTOMER)
                        .where(sql("{} = 1 or {}", 1, true).not(), CUSTOMER.age.gt(1))
                        .list())
                .isEmpty();
        assertThat(db.from(CUSTOMER).where(sql("1 = 0").when(false)).count()).isEqualTo(3);
        assertThat(db.select("name")
                        .from("customers c")
                        .where(sql("lower(c.name) = {}", "bob"))
                        .whereAny(any ->
                                any.where(sql("age = {} or age = {}", 40, 41)).where("age", "=", 7))
                        .as(String.class)
                        .list())
                .containsExactly("Bob");
        assertThat(db.select("name")
                        .from("customers")
                        .where("age", ">", sql("{} + {}", 30, 5))
                        .as(String.class)
                        .list())
                .containsExactly("Bob");
    }

    @Test
    void aFragmentIsAnOrderAColumnAGroupAndAConditionOnGroups() {
        assertThat(db.from(CUSTOMER)
                        .orderBy(sql("abs({} - {})", CUSTOMER.age, 38).asc(), CUSTOMER.name.desc())
                        .list())
                .extracting(Customer::name)
                .containsExactly("Bob", "Cid", "Ann");
        assertThat(db.select("name")
                        .from("customers")
                        .column(sql("age + {}", 1), "older")
                        .orderBy(sql("age * {}", -1).asc())
                        .orderBy("name")
                        .list())
                .extracting(row -> row.text("name"), row -> row.number("older"))
                .containsExactly(tuple("Bob", 41L), tuple("Ann", 31L), tuple("Cid", 31L));
        assertThat(db.select("count(*) as n")
                        .from("customers")
                        .groupBy(sql("age / 10"))
                        .having(sql("count(*) > {}", 1))
                        .list())
                .extracting(row -> row.number("n"))
                .containsExactly(2L);
    }

    @Test
    void aFragmentIsANewValue() {
        db.update(CUSTOMER)
                .set(CUSTOMER.age, sql("{} + {}", CUSTOMER.age, 1))
                .set("name", sql("upper(name)"))
                .where(CUSTOMER.name.eq("Bob"))
                .run();
        assertThat(db.update("customers")
                        .set("age", sql("age * {}", 2))
                        .where("name", "=", "BOB")
                        .run())
                .isEqualTo(1);
        assertThat(db.from(CUSTOMER).where(CUSTOMER.name.eq("BOB")).one().age()).isEqualTo(82);
    }

    @Test
    void partsAreColumnsConditionsFragmentsQueriesAndValues() {
        Fragment<Customer> ages = sql("{} + {}", CUSTOMER.age, 1);
        assertThat(db.from(CUSTOMER)
                        .where(sql("{} * {} = {} and {}", ages, 2, 82, CUSTOMER.name.eq("Bob")))
                        .list())
                .extracting(Customer::name)
                .containsExactly("Bob");
        assertThat(db.from(CUSTOMER)
                        .where(sql(
                                "{} = {}", CUSTOMER.age, db.select("max(age)").from("customers")))
                        .list())
                .extracting(Customer::name)
                .containsExactly("Bob");
        assertThat(db.from(CUSTOMER)
                        .where(sql("coalesce({}, {}) = '{}?'", null, "x"))
                        .list())
                .isEmpty();
        String attack = "'; drop table customers; --";
        assertThat(db.from(CUSTOMER)
                        .where(sql("lower({}) = {}", CUSTOMER.name, attack))
                        .list())
                .isEmpty();
        assertThat(db.count(Customer.class)).isEqualTo(3);
    }

    @Test
    void aTypedColumnIsQuoted() {
        String quote = database.dialect().equals("postgres") ? "\"" : "`";
        assertThat(db.from(CUSTOMER)
                        .where(sql("lower({}) = {}", CUSTOMER.email, "x"))
                        .sql())
                .endsWith(" WHERE lower(`email`) = ?".replace("`", quote));
        assertThatThrownBy(() -> db.from(Customer.class)
                        .where(sql("{} = {}", 1, ShopDatabase_LineTable.LINE.pieces))
                        .list())
                .isInstanceOf(QueryException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(quoteCharacter = '@', delimiter = '|', textBlock = """
            a = {}             | the fragment 'a = {}' has 1 {}, and was given 2 parts
            a = {} or {} or {} | the fragment 'a = {} or {} or {}' has 3 {}, and was given 2 parts
            a = '{}' or {} = 1 | the fragment 'a = '{}' or {} = 1' has 1 {}, and was given 2 parts; the one at 1:6 stands in quotes, and is text
            {} = {} or a = 'x  | the fragment '{} = {} or a = 'x' is not complete at 1:16: The string that begins here is never closed.
            {} = "{}           | the fragment '{} = "{}' is not complete at 1:6: The name in quotes that begins here is never closed.
            {} = {}) or (1 = 1 | the fragment '{} = {}) or (1 = 1' has a parenthesis that nothing opens at 1:8
            [{}) = ({}]        | the fragment '[{}) = ({}]' has a parenthesis that nothing opens at 1:4
            [{} = {}           | the fragment '[{} = {}' has a bracket that is not closed at 1:1
            ({} = {}           | the fragment '({} = {}' has a parenthesis that is not closed at 1:1
            {} = {}; drop      | the fragment '{} = {}; drop' has a semicolon at 1:8
            {} = {} -- x       | the fragment '{} = {} -- x' has a comment at 1:9
            {} /* {} */ = {}   | the fragment '{} /* {} */ = {}' has a comment at 1:4
            {} = {} and a = ?  | the fragment '{} = {} and a = ?' has a question mark at 1:17
            {} = {} and a = $1 | the fragment '{} = {} and a = $1' has the parameter $1 at 1:17
            {} = {} union select b from t | the fragment '{} = {} union select b from t' has the clause union at 1:9
            {} = {} limit 1    | the fragment '{} = {} limit 1' has the clause limit at 1:9
            {} + {} where b = 1 | the fragment '{} + {} where b = 1' has the clause where at 1:9
            {} = {}, b = 1     | the fragment '{} = {}, b = 1' has a comma outside parentheses at 1:8
            {} = {0}           | the fragment '{} = {0}' is not complete at 1:6: A brace stands here, which SQL has in quotes only.
            {} = {} + $$x$$    | the fragment '{} = {} + $$x$$' has a text in dollar quotes at 1:11
            """)
    void whatIsNoWholeExpressionIsRefusedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> sql(text, 1, 2))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }

    @Test
    void aCommaIsWithinParenthesesAndTheBracketsOfAnArray() {
        assertThat(db.from(CUSTOMER)
                        .where(sql("{} in ({}, {})", CUSTOMER.age, 40, 41))
                        .list())
                .extracting(Customer::name)
                .containsExactly("Bob");
        assertThat(db.select("name")
                        .from("customers")
                        .where(sql("age = any (array[{}, {}])", 1, 2))
                        .sql())
                .endsWith(" WHERE age = any (array[?, ?])");
    }

    @Test
    void aListAndAConditionThatSaysNothingAreNoParts() {
        assertThatThrownBy(() -> sql("id in {}", List.of(1))).hasMessage("a part of a fragment is a list");
        assertThatThrownBy(() -> sql("{} = 1", db.from(CUSTOMER)))
                .hasMessage("a part of a fragment is a query for entities");
        assertThatThrownBy(() -> sql("not {}", CUSTOMER.age.gt(1).when(false)))
                .hasMessage("a part of a fragment is a condition that says nothing");
        assertThatThrownBy(() -> sql(" ")).hasMessage("a fragment has no text");
        assertThatThrownBy(() -> sql("a =\n  ?")).hasMessageEndingWith("has a question mark at 2:3");
    }
}
