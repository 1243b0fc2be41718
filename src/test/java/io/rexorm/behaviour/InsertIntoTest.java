package io.rexorm.behaviour;

import static io.rexorm.behaviour.ShopDatabase_CounterTable.COUNTER;
import static io.rexorm.behaviour.ShopDatabase_CustomerTable.CUSTOMER;
import static io.rexorm.behaviour.ShopDatabase_LineTable.LINE;
import static io.rexorm.behaviour.ShopDatabase_OrderTable.ORDER;
import static io.rexorm.orm.Fragment.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are inserted by columns, and what statements change comes back by typed columns. */
@EachDatabase
class InsertIntoTest {
    private final TestDatabase database;
    private Rex db;

    InsertIntoTest(TestDatabase database) {
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

    @Test
    void aRowIsInsertedByTypedColumnsAndComesBackComplete() {
        Customer ben = db.insert(
                CUSTOMER, CUSTOMER.name.to("Ben"), CUSTOMER.email.to("b@example.org"), CUSTOMER.level.to(Level.GOLD));
        assertThat(ben).isEqualTo(db.get(Customer.class, ben.id()));
        assertThat(ben.version()).isZero();
        assertThat(ben.createdAt()).isNotNull();
        assertThat(ben.age()).isNull();
        assertThat(db.update(ben.renamed("Benno")).version()).isEqualTo(1);

        Long id = db.insertInto(CUSTOMER)
                .set(CUSTOMER.email.to("c@example.org"), CUSTOMER.level.to(Level.BASIC))
                .set(CUSTOMER.name, sql("upper({})", "cid"))
                .returning(CUSTOMER.id)
                .one();
        assertThat(db.get(Customer.class, id).name()).isEqualTo("CID");
    }

    @Test
    void keysOfEveryKindAreMadeOrGiven() {
        Long customer = db.insertInto(CUSTOMER)
                .set(CUSTOMER.id.to(77L), CUSTOMER.name.to("Ann"))
                .set(CUSTOMER.email.to("a@example.org"), CUSTOMER.level.to(Level.BASIC))
                .returning(CUSTOMER.id)
                .one();
        assertThat(customer).isEqualTo(77);
        Order order = db.insert(ORDER, ORDER.customer.to(Ref.to(77L)), ORDER.note.to("x"));
        assertThat(order.id()).isInstanceOf(UUID.class);
        Line line = db.insert(
                LINE, LINE.key.order.to(order.id()), LINE.key.number.to(2), LINE.article.to("pen"), LINE.pieces.to(3));
        assertThat(line.key().number()).isEqualTo(2);
        assertThat(db.insertInto(COUNTER).returning(COUNTER.id).one()).isEqualTo(1L);
    }

    @Test
    void aRowIsInsertedByNames() {
        assertThat(db.insertInto("counters").set("id", 7).run()).isEqualTo(1);
        assertThat(db.insertInto("counters")
                        .set("id", sql("{} + 1", 7))
                        .returning("id")
                        .one()
                        .number("id"))
                .isEqualTo(8);
        assertThat(db.insertInto(Customer.class)
                        .set("name", "Ann")
                        .set("email", "a@example.org")
                        .set("level", Level.BASIC)
                        .run())
                .isEqualTo(1);
        assertThat(db.insertInto("users").set("name", "Ben").set("age", null).sql())
                .isEqualTo("INSERT INTO \"users\" (\"name\", \"age\") VALUES (?, ?)");
    }

    @Test
    void whatIsMissingOrIsNotToBeGivenIsNamed() {
        assertThatThrownBy(() ->
                        db.insertInto(CUSTOMER).set(CUSTOMER.name.to("Ben")).run())
                .isInstanceOf(QueryException.class)
                .hasMessage("Customer.email is not nullable, and is given no value");
        assertThatThrownBy(() -> db.insertInto(CUSTOMER).set(CUSTOMER.version.to(3)))
                .hasMessage("Customer.version is set by the library");
        assertThatThrownBy(() -> db.insertInto(CUSTOMER).set(CUSTOMER.name.to("a"), CUSTOMER.name.to("b")))
                .hasMessage("Customer.name is set twice");
        assertThatThrownBy(() -> db.insertInto(Customer.class).set("nmae", "a"))
                .hasMessage("Customer has no property 'nmae'");
        Customer ann = db.insert(Customer.named("Ann"));
        assertThatThrownBy(() -> db.insert(
                        CUSTOMER,
                        CUSTOMER.name.to("x"),
                        CUSTOMER.email.to(ann.email()),
                        CUSTOMER.level.to(Level.BASIC)))
                .isInstanceOf(UniqueException.class);
    }

    record Changed(String name, LocalDateTime updatedAt) {}

    @Test
    void whatIsChangedOrDeletedComesBackByTypedColumns() {
        db.insertAll(List.of(Customer.named("Ann"), Customer.named("Bob")));
        assertThat(db.update(CUSTOMER)
                        .set(CUSTOMER.age.to(1))
                        .where(CUSTOMER.name.eq("Ann"))
                        .returning(CUSTOMER.level)
                        .list())
                .containsExactly(Level.BASIC);
        assertThat(db.update(CUSTOMER)
                        .set(CUSTOMER.age.to(2))
                        .everyRow()
                        .returning(CUSTOMER.name, CUSTOMER.updatedAt)
                        .as(Changed.class)
                        .list())
                .extracting(Changed::name)
                .containsExactlyInAnyOrder("Ann", "Bob");
        assertThat(db.deleteFrom(CUSTOMER)
                        .where(CUSTOMER.name.eq("Bob"))
                        .returning(CUSTOMER.id, CUSTOMER.name, CUSTOMER.age)
                        .list())
                .extracting(row -> row.text("name"), row -> row.number("age"))
                .containsExactly(tuple("Bob", 2L));
        assertThat(db.deleteFrom(CUSTOMER)
                        .everyRow()
                        .returning(CUSTOMER.createdAt)
                        .list())
                .hasSize(1)
                .doesNotContainNull();
    }

    @Test
    void manyAreUpsertedByTypedColumns() {
        Customer ann = db.insert(Customer.named("Ann"));
        List<Customer> all = db.upsertAll(List.of(Customer.named("Ann"), Customer.named("Bob")), CUSTOMER.email);
        assertThat(all).extracting(Customer::version).containsExactly(1, 0);
        assertThat(all.get(0).id()).isEqualTo(ann.id());
        assertThat(db.count(Customer.class)).isEqualTo(2);
    }
}
