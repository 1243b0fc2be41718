package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.annotation.CreatedAt;
import io.rexorm.annotation.Entity;
import io.rexorm.annotation.PrimaryKey;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.LineKey;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.ForeignKeyException;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.StaleEntityException;
import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many entities are updated, deleted and upserted at once as they would be one after the other, all or none. */
@EachDatabase
@EachMapper
class BatchWriteTest {
    private final TestDatabase database;
    private Rex db;

    BatchWriteTest(TestDatabase database) {
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

    private List<Customer> customers(int count) {
        return db.insertAll(IntStream.range(0, count)
                .mapToObj(i -> Customer.named("customer" + i))
                .toList());
    }

    private static List<Customer> renamed(List<Customer> customers) {
        return customers.stream().map(each -> each.renamed(each.name() + "!")).toList();
    }

    @Test
    void updatesOfManyCountTheVersionOfEach() {
        List<Customer> updated = db.updateAll(renamed(customers(2_345)));

        assertThat(updated).hasSize(2_345).allMatch(each -> each.version() == 1);
        assertThat(db.from(Customer.class).orderBy("id").list()).isEqualTo(updated);
        assertThat(db.updateAll(List.of())).isEmpty();
    }

    @Test
    void updatesOfManyGiveBackWhenTheirRowsWereMade() {
        List<Customer> updated = db.updateAll(customers(1_234).stream()
                .map(each ->
                        new Customer(each.id(), each.name(), each.email(), 3, each.level(), each.version(), null, null))
                .toList());

        assertThat(updated).allMatch(each -> each.createdAt() != null);
        assertThat(db.from(Customer.class).orderBy("id").list()).isEqualTo(updated);
    }

    @Test
    void updatesOfManyGiveThatBackByKeysOfSeveralColumnsToo() throws Exception {
        database.execute("CREATE TABLE seats (hall bigint, seat text, made timestamptz, PRIMARY KEY (hall, seat))");
        List<Seat> seats = db.insertAll(IntStream.range(0, 250)
                .mapToObj(i -> new Seat(i % 3, "s" + i, null))
                .toList());
        List<Seat> updated = db.updateAll(seats.stream()
                .map(each -> new Seat(each.hall(), each.seat(), null))
                .toList());

        assertThat(updated).isEqualTo(seats).allMatch(each -> each.made() != null);
    }

    @Entity("seats")
    record Seat(
            @PrimaryKey long hall,
            @PrimaryKey String seat,
            @CreatedAt @Nullable Instant made) {}

    @Test
    void updatesOfManyNeedNoOrder() {
        List<Customer> customers = new ArrayList<>(renamed(customers(40)));
        Collections.reverse(customers);
        List<Customer> updated = db.updateAll(customers);

        Collections.reverse(updated);
        assertThat(db.from(Customer.class).orderBy("id").list()).isEqualTo(updated);
    }

    @Test
    void objectsAreUpdatedThemselves() {
        Customer ann = db.insert(Customer.named("Ann"));
        List<Order> orders = db.insertAll(List.of(new Order(Ref.to(ann.id()), "a"), new Order(Ref.to(ann.id()), "b")));
        orders.forEach(order -> order.note(order.note() + "!"));

        assertThat(db.updateAll(orders)).allMatch(order -> order.version() == 1).isEqualTo(orders);
        assertThat(db.get(Order.class, orders.get(1).id()).note()).isEqualTo("b!");
    }

    @Test
    void whichOfManyAreStaleIsToldAndNoneIsUpdated() throws Exception {
        List<Customer> customers = customers(1_200);
        Customer early = customers.get(3);
        Customer late = customers.get(1_100);
        db.update(early.renamed("Anna"));
        db.delete(late);

        StaleEntityException failure =
                catchThrowableOfType(StaleEntityException.class, () -> db.updateAll(renamed(customers)));
        assertThat(failure)
                .hasMessage("2 of 1200 are not as they were read: Customer " + early.id()
                        + " was read in version 0 and has version 1 by now; Customer " + late.id()
                        + " was read in version 0 and is gone by now");
        assertThat(failure.entities())
                .extracting(each -> ((Customer) each).id())
                .containsExactly(early.id(), late.id());
        assertThat(database.rows("SELECT count(*) FROM customers WHERE name LIKE '%!'"))
                .containsExactly("0");
    }

    @Test
    void oneThatIsStaleIsToldAsByItself() {
        List<Customer> customers = customers(3);
        db.update(customers.get(1).renamed("Anna"));

        StaleEntityException failure =
                catchThrowableOfType(StaleEntityException.class, () -> db.updateAll(renamed(customers)));
        assertThat(failure.found()).isEqualTo(1);
        assertThat(failure).hasMessageEndingWith("was read in version 0 and has version 1 by now");
        assertThatThrownBy(() -> db.updateAll(List.of(new Line(new LineKey(UUID.randomUUID(), 1), "pen", 1))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anEntityThatIsInTheListTwiceIsRefused() {
        List<Customer> customers = new ArrayList<>(customers(2));
        customers.add(customers.get(0));
        String twice = "Customer " + customers.get(0).id() + " is in the list twice";

        assertThatThrownBy(() -> db.updateAll(customers))
                .isInstanceOf(QueryException.class)
                .hasMessage(twice);
        assertThatThrownBy(() -> db.deleteAll(customers))
                .isInstanceOf(QueryException.class)
                .hasMessage(twice);
        assertThat(db.from(Customer.class).list())
                .allMatch(each -> each.version() == 0)
                .hasSize(2);
    }

    @Test
    void aBrokenConstraintInTheMiddleNamesThePropertyAndLeavesNothing() {
        List<Customer> customers = new ArrayList<>(renamed(customers(10)));
        Customer fifth = customers.get(5);
        customers.set(
                5,
                new Customer(
                        fifth.id(),
                        "x",
                        customers.get(6).email(),
                        1,
                        Level.BASIC,
                        0,
                        fifth.createdAt(),
                        fifth.updatedAt()));

        assertThatThrownBy(() -> db.updateAll(customers))
                .isInstanceOf(UniqueException.class)
                .hasMessageStartingWith("Customer.email must be unique");
        assertThat(db.from(Customer.class).list()).allMatch(each -> each.version() == 0);
        assertThat(db.count(Customer.class)).isEqualTo(10);
    }

    @Test
    void deletionsOfManySayHowManyThereWere() {
        List<Customer> customers = customers(1_500);
        db.delete(customers.get(0));

        assertThat(db.deleteAll(customers)).isEqualTo(1_499);
        assertThat(db.count(Customer.class)).isZero();
        assertThat(db.deleteAll(List.of())).isZero();
    }

    @Test
    void aDeletionOfManyIsRefusedAsAWhole() {
        List<Customer> customers = customers(3);
        db.update(customers.get(2).renamed("Anna"));
        assertThatThrownBy(() -> db.deleteAll(customers)).isInstanceOf(StaleEntityException.class);
        db.insert(new Order(Ref.to(customers.get(1).id()), "kept"));
        assertThatThrownBy(() -> db.deleteAll(customers.subList(0, 2)))
                .isInstanceOf(ForeignKeyException.class)
                .hasMessageStartingWith("Customer cannot be deleted: other rows refer to it");
        assertThat(db.count(Customer.class)).isEqualTo(3);
    }

    @Test
    void upsertsOfManyGiveTheKeysVersionsAndTimesOfTheirRows() {
        List<Customer> there = customers(130);
        List<Customer> given = IntStream.range(0, 260)
                .mapToObj(i -> Customer.named("customer" + (259 - i)))
                .toList();
        List<Customer> merged = db.upsertAll(given, "email");

        assertThat(merged)
                .extracting(Customer::email)
                .isEqualTo(given.stream().map(Customer::email).toList());
        for (Customer each : merged) {
            assertThat(db.get(Customer.class, each.id())).isEqualTo(each);
        }
        assertThat(merged.subList(0, 130)).allMatch(each -> each.version() == 0);
        assertThat(merged.subList(130, 260)).allMatch(each -> each.version() == 1);
        assertThat(merged.get(259).id()).isEqualTo(there.get(0).id());
        assertThat(merged.get(259).createdAt()).isEqualTo(there.get(0).createdAt());
    }

    @Test
    void upsertsOfTheSameRowsInOtherOrdersAreNotInEachOthersWay() throws Exception {
        List<Customer> forth = customers(50);
        List<Customer> back = new ArrayList<>(forth);
        Collections.reverse(back);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<?>> all = new ArrayList<>();
        for (List<Customer> each : List.of(forth, back)) {
            all.add(threads.submit(() -> {
                for (int i = 0; i < 40; i++) {
                    db.upsertAll(each, "email");
                }
            }));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
        assertThat(db.from(Customer.class).where("version", "=", 80).count()).isEqualTo(50);
    }

    @Test
    void theLastOfThoseThatAreTheSameStays() {
        Customer ann = Customer.named("Ann");
        List<Customer> merged =
                db.upsertAll(List.of(ann, Customer.named("Bob"), ann.renamed("Anna"), ann.renamed("Annie")), "email");

        assertThat(merged).extracting(Customer::version).containsExactly(0, 0, 1, 2);
        assertThat(merged.get(3).id()).isEqualTo(merged.get(0).id());
        assertThat(db.from(Customer.class).orderBy("id").list()).containsExactly(merged.get(3), merged.get(1));
    }

    @Test
    void upsertsByTheKeyTakeThoseWithKeysAndThoseWithout() {
        List<Customer> there = customers(2);
        List<Customer> merged = db.upsertAll(List.of(there.get(1).renamed("Eve"), Customer.named("Ann")));

        assertThat(merged.get(0).version()).isEqualTo(1);
        assertThat(db.upsertAll(renamed(there))).extracting(Customer::version).containsExactly(1, 2);
        assertThat(db.upsertAll(List.of(Customer.named("Bob"), Customer.named("Cid"))))
                .allMatch(each -> each.id() != null);
        assertThat(db.count(Customer.class)).isEqualTo(5);
        Line line = new Line(new LineKey(UUID.randomUUID(), 1), "pen", 1);
        assertThat(db.upsertAll(List.of(line, new Line(line.key(), "ink", 2)))).hasSize(2);
        assertThat(db.get(Line.class, line.key().order(), 1).article()).isEqualTo("ink");
    }
}
