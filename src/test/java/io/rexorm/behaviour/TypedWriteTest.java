package io.rexorm.behaviour;

import static io.rexorm.behaviour.ShopDatabase_CustomerTable.CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.Rex;
import io.rexorm.orm.StaleEntityException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are changed by typed columns, which the annotation processor makes. */
@EachDatabase
class TypedWriteTest {
    private final TestDatabase database;
    private Rex db;
    private Customer ann;

    TypedWriteTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        ann = db.insert(Customer.named("Ann"));
        db.insert(Customer.named("Bob"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anUpdateWritesColumnsOfTheRowsThatAreMeant() {
        long changed = db.update(CUSTOMER)
                .set(CUSTOMER.age.to(1), CUSTOMER.name.to("Anna"))
                .where(CUSTOMER.id.eq(ann.id()))
                .run();

        assertThat(changed).isEqualTo(1);
        Customer now = db.get(Customer.class, ann.id());
        assertThat(now.name()).isEqualTo("Anna");
        assertThat(now.age()).isEqualTo(1);
        assertThat(now.version()).isEqualTo(1);
    }

    @Test
    void anUpdateGivesTheRowsBackThatItHasChanged() {
        List<Customer> changed = db.update(CUSTOMER)
                .set(CUSTOMER.age.to(null))
                .where(CUSTOMER.name.startsWith("B"))
                .returning()
                .list();

        assertThat(changed).extracting(Customer::name, Customer::age).containsExactly(tuple("Bob", null));
        assertThat(db.update(CUSTOMER).set(CUSTOMER.age.to(2)).everyRow().run()).isEqualTo(2);
    }

    @Test
    void aDeletionGivesTheRowsBackThatItHasDeleted() {
        assertThat(db.deleteFrom(CUSTOMER)
                        .where(CUSTOMER.name.eq("Ann"))
                        .returning()
                        .list())
                .extracting(Customer::id)
                .containsExactly(ann.id());
        assertThat(db.deleteFrom(CUSTOMER).where(CUSTOMER.name.eq("Bob")).run()).isEqualTo(1);
        assertThat(db.from(CUSTOMER).exists()).isFalse();
    }

    @Test
    void aChangeIsRefusedWhenAllItsConditionsSayNothing() {
        assertThatThrownBy(() -> db.update(CUSTOMER)
                        .set(CUSTOMER.age.to(1))
                        .where(CUSTOMER.name.eq("Ann").when(false)))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a change of customers has conditions that all say nothing");
        assertThatThrownBy(() ->
                        db.deleteFrom(CUSTOMER).where(CUSTOMER.name.eq("Ann").when(false)))
                .isInstanceOf(QueryException.class);
    }

    @Test
    void onlyWhatTheApplicationMaySetIsSetAndOnce() {
        assertThatThrownBy(() -> db.update(CUSTOMER).set(CUSTOMER.version.to(3)))
                .hasMessage("Customer.version is set by the library");
        assertThatThrownBy(() -> db.update(CUSTOMER).set(CUSTOMER.age.to(1), CUSTOMER.age.to(2)))
                .hasMessage("Customer.age is set twice");
        assertThatThrownBy(() -> db.patch(ann, CUSTOMER.id.to(3L)))
                .hasMessage("Customer.id is the key, which stays as it is");
        assertThatThrownBy(() -> db.patch(ann, CUSTOMER.age.to(null), CUSTOMER.age.to(2)))
                .hasMessage("Customer.age is set twice");
    }

    @Test
    void aPatchWritesItsColumnsAndChecksTheVersion() {
        db.update(CUSTOMER)
                .set(CUSTOMER.level.to(ShopDatabase.Level.GOLD))
                .where(CUSTOMER.name.eq("Bob"))
                .run();

        Customer anna = db.patch(ann, CUSTOMER.name.to("Anna"), CUSTOMER.age.to(null));

        assertThat(anna).isEqualTo(db.get(Customer.class, ann.id()));
        assertThat(anna.name()).isEqualTo("Anna");
        assertThat(anna.age()).isNull();
        assertThat(anna.version()).isEqualTo(1);
        assertThatThrownBy(() -> db.patch(ann, CUSTOMER.name.to("Annie"))).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void anUpsertFindsTheRowByItsUniqueColumns() {
        Customer again = db.upsert(Customer.named("Ann"), CUSTOMER.email);
        Customer cid = db.upsert(Customer.named("Cid"), CUSTOMER.email);

        assertThat(again.id()).isEqualTo(ann.id());
        assertThat(again.version()).isEqualTo(1);
        assertThat(cid.version()).isZero();
        assertThat(db.count(Customer.class)).isEqualTo(3);
    }
}
