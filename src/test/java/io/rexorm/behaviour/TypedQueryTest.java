package io.rexorm.behaviour;

import static io.rexorm.behaviour.ShopDatabase_CustomerTable.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Condition;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities are asked for by typed columns, which the annotation processor makes. */
@EachDatabase
class TypedQueryTest {
    private final TestDatabase database;
    private Rex db;

    TypedQueryTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        db.insertAll(List.of(customer("Ann", 20), customer("Bob", 30), customer("Cid", null), customer("Dan", 40)));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Customer customer(String name, Integer age) {
        return new Customer(null, name, name + "@example.org", age, Level.BASIC, 0, null, null);
    }

    private List<String> names(Condition<Customer> condition) {
        return db.from(CUSTOMER).where(condition).orderBy(CUSTOMER.name.asc()).list().stream()
                .map(Customer::name)
                .toList();
    }

    @Test
    void columnsAreComparedWithValues() {
        assertThat(names(CUSTOMER.age.eq(30))).containsExactly("Bob");
        assertThat(names(CUSTOMER.age.ne(30))).containsExactly("Ann", "Dan");
        assertThat(names(CUSTOMER.age.gt(30))).containsExactly("Dan");
        assertThat(names(CUSTOMER.age.ge(30))).containsExactly("Bob", "Dan");
        assertThat(names(CUSTOMER.age.lt(30))).containsExactly("Ann");
        assertThat(names(CUSTOMER.age.le(30))).containsExactly("Ann", "Bob");
        assertThat(names(CUSTOMER.age.between(20, 30))).containsExactly("Ann", "Bob");
        assertThat(names(CUSTOMER.age.isNull())).containsExactly("Cid");
        assertThat(names(CUSTOMER.age.isNotNull())).containsExactly("Ann", "Bob", "Dan");
        assertThat(names(CUSTOMER.level.eq(Level.GOLD))).isEmpty();
        assertThat(names(CUSTOMER.id.gt(0L).and(CUSTOMER.createdAt.isNotNull())))
                .hasSize(4);
    }

    @Test
    void columnsAreComparedWithColumnsOfTheSameType() {
        assertThat(names(CUSTOMER.name.eq(CUSTOMER.name))).hasSize(4);
        assertThat(names(CUSTOMER.name.ne(CUSTOMER.email))).hasSize(4);
        assertThat(names(CUSTOMER.name.lt(CUSTOMER.email))).hasSize(4);
        assertThat(names(CUSTOMER.name.le(CUSTOMER.email))).hasSize(4);
        assertThat(names(CUSTOMER.name.gt(CUSTOMER.email))).isEmpty();
        assertThat(names(CUSTOMER.name.ge(CUSTOMER.email))).isEmpty();
    }

    @Test
    void nothingIsInAnEmptyListAndEverythingIsOutsideOfIt() {
        assertThat(names(CUSTOMER.name.in(List.of("Ann", "Cid")))).containsExactly("Ann", "Cid");
        assertThat(names(CUSTOMER.name.notIn(List.of("Ann", "Cid")))).containsExactly("Bob", "Dan");
        assertThat(names(CUSTOMER.name.in(List.of()))).isEmpty();
        assertThat(names(CUSTOMER.age.notIn(List.of()))).containsExactly("Ann", "Bob", "Cid", "Dan");
        assertThat(names(CUSTOMER.name.eq("Ann").or(CUSTOMER.name.in(List.of()))))
                .containsExactly("Ann");
    }

    @Test
    void textIsLookedForAsItIs() {
        for (String name : List.of("50%_off", "50!%\\x", "500 off", "O'Hara\\")) {
            db.insert(customer(name, 50));
        }

        assertThat(names(CUSTOMER.name.contains("0%"))).containsExactly("50%_off");
        assertThat(names(CUSTOMER.name.contains("!"))).containsExactly("50!%\\x");
        assertThat(names(CUSTOMER.name.startsWith("50%_"))).containsExactly("50%_off");
        assertThat(names(CUSTOMER.name.startsWith("50"))).containsExactlyInAnyOrder("50%_off", "50!%\\x", "500 off");
        assertThat(names(CUSTOMER.name.endsWith("_off"))).containsExactly("50%_off");
        assertThat(names(CUSTOMER.name.endsWith("\\"))).containsExactly("O'Hara\\");
        assertThat(names(CUSTOMER.name.contains("%\\"))).containsExactly("50!%\\x");
        assertThat(names(CUSTOMER.name.like("_o%"))).containsExactly("Bob");
        assertThat(names(CUSTOMER.name.notLike("%n").and(CUSTOMER.age.lt(50)))).containsExactly("Bob");
    }

    @Test
    void conditionsAreCombined() {
        Condition<Customer> young = CUSTOMER.age.lt(25);
        Condition<Customer> old = CUSTOMER.age.gt(35);

        assertThat(names(young.or(old))).containsExactly("Ann", "Dan");
        assertThat(names(young.or(old).and(CUSTOMER.name.ne("Dan")))).containsExactly("Ann");
        assertThat(names(young.or(old.and(CUSTOMER.name.ne("Dan"))))).containsExactly("Ann");
        assertThat(names(young.or(old).not())).containsExactly("Bob");
        assertThat(names(CUSTOMER.name.startsWith("A").not().and(young.not()))).containsExactly("Bob", "Dan");
        assertThat(db.from(CUSTOMER).where(young, CUSTOMER.name.eq("Bob")).exists())
                .isFalse();
    }

    @Test
    void combinedConditionsAreWrittenWithTheParenthesesThatTheyNeed() {
        assertThat(where(CUSTOMER.age.lt(3).and(CUSTOMER.age.gt(1)).and(CUSTOMER.name.eq("A"))))
                .isEqualTo("\"age\" < ? AND \"age\" > ? AND \"name\" = ?");
        assertThat(where(CUSTOMER.age.lt(3).or(CUSTOMER.age.gt(8)).and(CUSTOMER.name.eq("A"))))
                .isEqualTo("(\"age\" < ? OR \"age\" > ?) AND \"name\" = ?");
        assertThat(where(CUSTOMER.age.lt(3).or(CUSTOMER.age.between(8, 9)).not()))
                .isEqualTo("NOT (\"age\" < ? OR (\"age\" >= ? AND \"age\" <= ?))");
        assertThat(where(CUSTOMER.name.contains("x"))).isEqualTo("\"name\" LIKE ? ESCAPE '!'");
    }

    private String where(Condition<Customer> condition) {
        String sql = db.from(CUSTOMER).where(condition).sql().replace('`', '"');
        return sql.substring(sql.indexOf(" WHERE ") + " WHERE ".length());
    }

    @Test
    void aConditionThatIsNotWantedSaysNothing() {
        String sought = null;

        assertThat(names(CUSTOMER.name.contains(sought).when(sought != null))).hasSize(4);
        assertThat(names(CUSTOMER.age.eq(20).and(CUSTOMER.name.eq("Bob").when(false))))
                .containsExactly("Ann");
        assertThat(names(CUSTOMER.name.eq("Bob").when(false).or(CUSTOMER.age.eq(20))))
                .containsExactly("Ann");
        assertThat(names(CUSTOMER.name.eq("Bob").when(true))).containsExactly("Bob");
        assertThat(names(CUSTOMER.name.eq("Bob").when(false).not())).hasSize(4);
    }

    @Test
    void aComparisonWithNullIsAnErrorWhereItIsUsed() {
        Integer none = null;

        assertThatThrownBy(() -> names(CUSTOMER.age.eq(none)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a comparison of Customer.age with null never holds")
                .satisfies(
                        thrown -> assertThat(((QueryException) thrown).hint()).contains("use isNull() or isNotNull()"));
        assertThatThrownBy(() -> names(CUSTOMER.name.eq("Ann").or(CUSTOMER.age.between(1, none))))
                .hasMessageContaining("Customer.age with null");
        assertThatThrownBy(() -> names(CUSTOMER.age.lt(none).not())).hasMessageContaining("Customer.age with null");
        assertThatThrownBy(() -> names(CUSTOMER.name.startsWith(null))).hasMessageContaining("Customer.name with null");
        assertThatThrownBy(() -> names(CUSTOMER.name.in((List<String>) null)))
                .hasMessageContaining("Customer.name with null");
        assertThatThrownBy(() -> names(CUSTOMER.age.in(Arrays.asList(1, null))))
                .hasMessageContaining("the list that Customer.age is compared with has a null in it");
    }

    @Test
    void rowsAreOrderedCutOutAndCounted() {
        assertThat(db.from(CUSTOMER)
                        .orderBy(CUSTOMER.level.asc(), CUSTOMER.name.desc())
                        .offset(1)
                        .limit(2)
                        .list())
                .extracting(Customer::name)
                .containsExactly("Cid", "Bob");
        assertThat(db.from(CUSTOMER).where(CUSTOMER.age.ge(30)).count()).isEqualTo(2);
        assertThat(db.from(CUSTOMER).where(CUSTOMER.name.eq("Ann")).one().age()).isEqualTo(20);
        assertThat(db.from(CUSTOMER).where(CUSTOMER.name.eq("Zoe")).first()).isEmpty();
    }

    @Test
    void typedConditionsAndNamesGoTogether() {
        assertThat(db.from(CUSTOMER)
                        .where("age", ">", 20)
                        .where(CUSTOMER.name.ne("Dan"))
                        .list())
                .extracting(Customer::name)
                .containsExactly("Bob");
    }

    @Test
    void aDeletionIsRefusedWhenAllItsConditionsSayNothing() {
        assertThatThrownBy(() -> db.deleteFrom(Customer.class)
                        .where(CUSTOMER.name.eq("Ann").when(false))
                        .run())
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a change of customers has conditions that all say nothing");
        assertThat(db.count(Customer.class)).isEqualTo(4);
        assertThat(db.deleteFrom(Customer.class)
                        .where(CUSTOMER.name.eq("Ann"), CUSTOMER.name.eq("Bob").when(false))
                        .run())
                .isEqualTo(1);
    }
}
