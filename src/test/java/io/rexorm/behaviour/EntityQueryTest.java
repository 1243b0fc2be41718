package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.LineKey;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.mapping.MappingException;
import io.rexorm.orm.Direction;
import io.rexorm.orm.ForeignKeyException;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.NotUniqueException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entities are asked for, and deleted, by the names of their properties. */
@EachDatabase
@EachMapper
class EntityQueryTest {
    private final TestDatabase database;
    private Rex db;

    EntityQueryTest(TestDatabase database) {
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

    private static List<String> names(List<Customer> customers) {
        return customers.stream().map(Customer::name).toList();
    }

    @Test
    void conditionsAllHaveToHold() {
        assertThat(names(db.from(Customer.class)
                        .where("age", ">", 20)
                        .where("name", "<>", "Dan")
                        .where("level", "=", Level.BASIC)
                        .list()))
                .containsExactly("Bob");
        assertThat(names(db.from(Customer.class)
                        .where("name", "LIKE", "%n")
                        .orderBy("name")
                        .list()))
                .containsExactly("Ann", "Dan");
        assertThat(names(db.from(Customer.class)
                        .where("name", "in", List.of("Ann", "Cid", "Dan"))
                        .where("name", "not in", List.of("Cid"))
                        .orderBy("name")
                        .list()))
                .containsExactly("Ann", "Dan");
        assertThat(names(db.from(Customer.class).whereNull("age").list())).containsExactly("Cid");
        assertThat(db.from(Customer.class)
                        .whereNotNull("age")
                        .where("id", ">", 0)
                        .count())
                .isEqualTo(3);
    }

    @Test
    void rowsAreOrderedAndCutOut() {
        assertThat(names(db.from(Customer.class)
                        .orderBy("level")
                        .orderBy("name", Direction.DESC)
                        .limit(2)
                        .list()))
                .containsExactly("Dan", "Cid");
        assertThat(names(db.from(Customer.class).orderBy("name").offset(3).list()))
                .containsExactly("Dan");
        assertThat(names(db.from(Customer.class)
                        .orderBy("name")
                        .limit(1)
                        .offset(1)
                        .list()))
                .containsExactly("Bob");
        assertThat(db.from(Customer.class)
                        .orderBy("name")
                        .offset(1)
                        .first()
                        .orElseThrow()
                        .name())
                .isEqualTo("Bob");
    }

    @Test
    void oneIsExactlyOne() {
        assertThat(db.from(Customer.class).where("name", "=", "Ann").one().age())
                .isEqualTo(20);
        assertThatThrownBy(() -> db.from(Customer.class).one()).isInstanceOf(NotUniqueException.class);
        assertThatThrownBy(
                        () -> db.from(Customer.class).where("name", "=", "Eve").one())
                .isInstanceOf(NotFoundException.class)
                .hasMessage("there is no Customer that meets the conditions");
        assertThat(db.from(Customer.class).where("name", "=", "Eve").exists()).isFalse();
    }

    @Test
    void whatIsNoPropertyOperatorOrValueIsRefused() {
        for (String name : List.of("agee", "age; drop table customers", "age\" --", "1=1 or age", "")) {
            assertThatThrownBy(() -> db.from(Customer.class).where(name, "=", 1))
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Customer has no property '" + name + "'");
            assertThatThrownBy(() -> db.from(Customer.class).orderBy(name)).isInstanceOf(QueryException.class);
        }
        for (String operator : List.of("= 1 or 1 =", "is", "", "=;", "--", "between")) {
            assertThatThrownBy(() -> db.from(Customer.class).where("age", operator, 1))
                    .hasMessage("there is no operator '" + operator + "'");
        }
        assertThatThrownBy(() -> db.from(Customer.class).where("age", "=", null))
                .hasMessage("a comparison of Customer.age with null never holds");
        assertThatThrownBy(() -> db.from(Customer.class).where("age", "in", 7))
                .hasMessage("'in' compares Customer.age with a list");
        assertThatThrownBy(
                        () -> db.from(Customer.class).where("age", "=", "old").list())
                .isInstanceOf(MappingException.class)
                .hasMessage("Customer.age is Integer, and was given String");
    }

    @Test
    void rowsAreDeletedByConditionsOrAllAtOnce() {
        assertThat(db.deleteFrom(Customer.class).where("age", "<", 25).run()).isEqualTo(1);
        assertThat(db.deleteFrom(Customer.class)
                        .whereNull("age")
                        .where("name", "=", "Cid")
                        .run())
                .isEqualTo(1);
        Customer bob = db.from(Customer.class).where("name", "=", "Bob").one();
        db.insert(new Order(Ref.to(bob.id()), "first"));
        assertThatThrownBy(() -> db.deleteFrom(Customer.class).everyRow().run())
                .isInstanceOf(ForeignKeyException.class)
                .hasMessageStartingWith("Customer cannot be deleted: other rows refer to it");
        assertThat(db.deleteFrom(Order.class)
                        .where("customer", "=", Ref.to(bob.id()))
                        .run())
                .isEqualTo(1);
        assertThat(db.deleteFrom(Customer.class).everyRow().run()).isEqualTo(2);
    }

    @Test
    void propertiesOfEmbeddedValuesAreNamedByTheirPaths() {
        UUID order = UUID.randomUUID();
        db.insertAll(List.of(new Line(new LineKey(order, 1), "pen", 1), new Line(new LineKey(order, 2), "ink", 1)));

        assertThat(db.from(Line.class).where("key.number", "=", 2).one().article())
                .isEqualTo("ink");
    }
}
