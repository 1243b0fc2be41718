package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.behaviour.ShopDatabase.Counter;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.LineKey;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.StaleEntityException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are created, read, changed and deleted through their entities, alike on both databases. */
@EachDatabase
@EachMapper
class EntityCrudTest {
    private final TestDatabase database;
    private Rex db;

    EntityCrudTest(TestDatabase database) {
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
    void aVersionThatCannotBeCountedUpIsNamed() {
        Customer ann = db.insert(Customer.named("Ann"));
        db.execute("update customers set version = 2147483647");
        Customer old = db.get(Customer.class, ann.id());

        assertThatThrownBy(() -> db.update(old))
                .hasMessage("Customer.version is an int, and its next number is too large for one");
    }

    @Test
    void anInsertedRecordComesBackCompleteAndIsFoundAsItCame() {
        Customer given = Customer.named("Ann");
        Customer ann = db.insert(given);

        assertThat(given.id()).isNull();
        assertThat(ann.id()).isNotNull();
        assertThat(ann.createdAt()).isNotNull();
        assertThat(ann.version()).isZero();
        assertThat(db.find(Customer.class, ann.id())).contains(ann);
        assertThat(db.get(Customer.class, ann.id())).isEqualTo(ann);
        assertThat(db.exists(Customer.class, ann.id())).isTrue();
        assertThat(db.count(Customer.class)).isEqualTo(1);
    }

    @Test
    void anInsertedObjectIsFilledIn() {
        Customer ann = db.insert(Customer.named("Ann"));
        Order order = new Order(Ref.to(ann.id()), "first");

        assertThat(db.create(order)).isSameAs(order);
        assertThat(order.id().version()).isEqualTo(7);
        assertThat(db.get(Order.class, order.id()).note()).isEqualTo("first");
    }

    @Test
    void anIntIsTheKeyOfALongToo() {
        Customer ann = db.insert(Customer.named("Ann"));

        assertThat(db.find(Customer.class, Math.toIntExact(ann.id()))).contains(ann);
    }

    @Test
    void aRowWithNothingButItsKeyIsInserted() {
        assertThat(db.insert(new Counter()).id).isPositive();
    }

    @Test
    void aKeyOfTwoColumnsIsGivenInTheirOrder() {
        UUID order = UUID.randomUUID();
        Line line = db.insert(new Line(new LineKey(order, 1), "pen", 3));

        assertThat(db.get(Line.class, order, 1)).isEqualTo(line);
        assertThat(db.update(new Line(line.key(), "pen", 4))).isEqualTo(db.get(Line.class, order, 1));
        assertThatThrownBy(() -> db.find(Line.class, order))
                .isInstanceOf(QueryException.class)
                .hasMessage("Line has a key of 2 values (key.order, key.number), and was given 1");
        assertThat(db.delete(line)).isTrue();
        assertThat(db.find(Line.class, order, 1)).isEmpty();
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThat(db.find(Customer.class, 7L)).isEmpty();
        NotFoundException failure = catchThrowableOfType(NotFoundException.class, () -> db.get(Customer.class, 7L));

        assertThat(failure).hasMessage("there is no row of Customer 7");
        assertThat(failure.entity()).isEqualTo("Customer");
        assertThat(failure.callSite()).contains("EntityCrudTest");
    }

    @Test
    void anUpdateCountsTheVersionAndLeavesTheTimeOfCreation() {
        Customer ann = db.insert(Customer.named("Ann"));
        Customer anna = db.update(ann.renamed("Anna"));

        assertThat(anna.version()).isEqualTo(1);
        assertThat(anna.createdAt()).isEqualTo(ann.createdAt());
        assertThat(db.get(Customer.class, ann.id())).isEqualTo(anna);
    }

    @Test
    void whoHasReadAnOlderVersionIsToldSo() {
        Customer ann = db.insert(Customer.named("Ann"));
        db.update(ann.renamed("Anna"));

        StaleEntityException failure =
                catchThrowableOfType(StaleEntityException.class, () -> db.update(ann.renamed("Annie")));
        assertThat(failure).hasMessage("Customer " + ann.id() + " was read in version 0 and has version 1 by now");
        assertThat(failure.expected()).isZero();
        assertThat(failure.found()).isEqualTo(1);
        assertThatThrownBy(() -> db.delete(ann)).isInstanceOf(StaleEntityException.class);
        assertThatThrownBy(() -> db.patch(ann, "name", "Annie")).isInstanceOf(StaleEntityException.class);
        assertThat(db.get(Customer.class, ann.id()).name()).isEqualTo("Anna");
    }

    @Test
    void anUpdateOfWhatIsGoneFails() {
        Customer ann = db.insert(Customer.named("Ann"));
        db.delete(ann);

        assertThatThrownBy(() -> db.update(ann))
                .isInstanceOf(StaleEntityException.class)
                .hasMessage("Customer " + ann.id() + " was read in version 0 and is gone by now");
        assertThatThrownBy(() -> db.update(new Line(new LineKey(UUID.randomUUID(), 1), "pen", 1)))
                .isInstanceOf(NotFoundException.class);
        assertThat(db.delete(ann)).isFalse();
    }

    @Test
    void aPatchWritesOnePropertyOnly() throws Exception {
        Customer ann = db.insert(Customer.named("Ann"));
        database.execute("UPDATE customers SET age = 77");

        Customer patched = db.patch(ann, "name", "Anna");
        assertThat(patched.name()).isEqualTo("Anna");
        assertThat(patched.version()).isEqualTo(1);
        assertThat(database.rows("SELECT name, age FROM customers")).containsExactly("Anna|77");
        Map<String, Object> values = new HashMap<>();
        values.put("age", null);
        values.put("level", Level.GOLD);
        assertThat(db.patch(patched, values)).isEqualTo(db.get(Customer.class, ann.id()));
    }

    @Test
    void aPatchOfWhatIsNotThereOrNotFreeIsRefused() {
        Customer ann = db.insert(Customer.named("Ann"));

        assertThatThrownBy(() -> db.patch(ann, "nmae", "Anna"))
                .hasMessage("Customer has no property 'nmae'")
                .extracting(e -> ((QueryException) e).hint())
                .asString()
                .contains("name");
        assertThatThrownBy(() -> db.patch(ann, "id", 3L)).hasMessage("Customer.id is the key, which stays as it is");
        assertThatThrownBy(() -> db.patch(ann, "version", 3)).hasMessage("Customer.version is set by the library");
        assertThatThrownBy(() -> db.patch(ann, "age", "old"))
                .hasMessage("Customer.age is Integer, and was given String");
    }

    @Test
    void anEditWritesWhatIsDifferent() throws Exception {
        Customer ann = db.insert(Customer.named("Ann"));
        Order order = db.insert(new Order(Ref.to(ann.id()), "first"));

        db.edit(order, o -> o.note("second"));
        assertThat(order.version()).isEqualTo(1);
        db.edit(order, o -> {});
        assertThat(order.version()).isEqualTo(1);
        assertThat(database.rows("SELECT note, version FROM orders")).containsExactly("second|1");
    }

    @Test
    void saveInsertsWhatHasNoKeyAndUpdatesWhatHas() {
        Customer ann = db.save(Customer.named("Ann"));
        Customer anna = db.save(ann.renamed("Anna"));

        assertThat(anna.version()).isEqualTo(1);
        assertThat(db.count(Customer.class)).isEqualTo(1);
        db.delete(anna);
        assertThatThrownBy(() -> db.save(anna)).isInstanceOf(StaleEntityException.class);
    }

    @Test
    void anUpsertUpdatesTheRowWithTheSameValues() {
        Customer ann = db.insert(Customer.named("Ann"));
        Customer other = new Customer(null, "Annie", ann.email(), 31, Level.GOLD, 0, null, null);

        Customer merged = db.upsert(other, "email");
        assertThat(merged.id()).isEqualTo(ann.id());
        assertThat(merged.version()).isEqualTo(1);
        assertThat(merged.createdAt()).isEqualTo(ann.createdAt());
        assertThat(db.get(Customer.class, ann.id())).isEqualTo(merged);
        assertThat(db.upsert(Customer.named("Bob"), "email").version()).isZero();
    }

    @Test
    void upsertsOfManyAreOneTransaction() {
        Line first = new Line(new LineKey(UUID.randomUUID(), 1), "pen", 1);
        Line second = new Line(new LineKey(UUID.randomUUID(), 1), "ink", 1);
        db.insert(first);

        assertThat(db.upsertAll(List.of(new Line(first.key(), "pen", 9), second)))
                .hasSize(2);
        assertThat(db.get(Line.class, first.key().order(), 1).pieces()).isEqualTo(9);
        assertThat(db.count(Line.class)).isEqualTo(2);
    }

    @Test
    void manyRowsComeBackWithTheirOwnIdsInOrder() throws Exception {
        List<Customer> given = new ArrayList<>();
        IntStream.range(0, 1_234).forEach(i -> given.add(Customer.named("c" + i)));

        List<Customer> saved = db.insertAll(given);
        assertThat(saved)
                .hasSize(1_234)
                .extracting(Customer::name)
                .isEqualTo(given.stream().map(Customer::name).toList());
        for (Customer customer : List.of(saved.get(0), saved.get(49), saved.get(50), saved.get(1_233))) {
            assertThat(db.get(Customer.class, customer.id())).isEqualTo(customer);
        }
        Map<String, Long> ids = new HashMap<>();
        saved.forEach(customer -> ids.put(customer.name(), customer.id()));
        for (String row : database.rows("SELECT name, id FROM customers")) {
            String[] columns = row.split("\\|");
            assertThat(ids.get(columns[0])).isEqualTo(Long.valueOf(columns[1]));
        }
    }

    @Test
    void manyRowsWithKeysOfTheirOwnAreInserted() {
        UUID order = UUID.randomUUID();
        List<Line> lines = IntStream.range(0, 120)
                .mapToObj(i -> new Line(new LineKey(order, i), "a" + i, i))
                .toList();

        assertThat(db.insertAll(lines)).isEqualTo(lines);
        assertThat(db.get(Line.class, order, 119)).isEqualTo(lines.get(119));
        Customer ann = db.insert(Customer.named("Ann"));
        List<Order> orders = db.insertAll(List.of(new Order(Ref.to(ann.id()), "x"), new Order(Ref.to(ann.id()), "y")));
        assertThat(db.get(Order.class, orders.get(1).id()).note()).isEqualTo("y");
        assertThat(db.insertAll(List.<Line>of())).isEmpty();
    }

    @Test
    void ofManyRowsAllAreInsertedOrNone() {
        List<Customer> customers = new ArrayList<>();
        IntStream.range(0, 60).forEach(i -> customers.add(Customer.named("c" + i)));
        customers.add(Customer.named("c3"));

        assertThatThrownBy(() -> db.insertAll(customers))
                .hasMessageStartingWith("Customer.email must be unique, and another row has this value");
        assertThat(db.count(Customer.class)).isZero();
    }

    @Test
    void idsThatAreGivenInABatchAreKept() {
        Customer ann = Customer.named("Ann");
        Customer numbered = new Customer(500L, "Bob", "bob@example.org", null, Level.GOLD, 0, null, null);

        List<Customer> saved = db.insertAll(List.of(ann, numbered));
        assertThat(saved.get(1).id()).isEqualTo(500);
        assertThat(db.get(Customer.class, 500L).name()).isEqualTo("Bob");
        assertThat(db.get(Customer.class, saved.get(0).id()).name()).isEqualTo("Ann");
    }
}
