package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.annotation.Repository;
import io.rexorm.annotation.Sql;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Line;
import io.rexorm.behaviour.ShopDatabase.LineKey;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.EntityQuery;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.NotUniqueException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Repo;
import io.rexorm.orm.ResultRow;
import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.EachMapper;
import io.rexorm.testkit.TestDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repositories: the verbs that all have, queries by the names of methods, SQL and methods of one's own. */
@EachDatabase
@EachMapper
class RepositoryTest {
    private final TestDatabase database;
    private Rex db;
    private Customers customers;

    record Card(Long id, String name) {}

    @Repository
    interface Customers extends Repo<Customer, Long> {
        Optional<Customer> findByName(String name);

        Customer findByEmail(String email);

        List<Customer> findByNameAndAgeGreaterThan(String name, int age);

        List<Customer> listByAgeBetweenOrNameOrderByNameDesc(int least, int most, String name);

        List<Customer> listByLevelAndAgeLessThanOrLevelAndAgeGreaterThanEqual(
                Level level, int most, Level other, int least);

        List<Customer> listByNameInOrderByName(Collection<String> names);

        List<Customer> listByIdNotInOrderByNameAscIdDesc(Set<Long> ids);

        List<Customer> listByNameContains(String part);

        List<Customer> listByNameStartsWithOrNameEndsWithOrderByName(String start, String end);

        List<Customer> listByNameLikeAndNameNotLike(String pattern, String other);

        List<Customer> listByAgeIsNull();

        List<Customer> listByAgeIsNotNullAndNameNotOrderByName(String name);

        Optional<Customer> findByAgeIsNotNullOrderByAgeDesc();

        Customer findByAgeLessThanEqualOrderByAge(int age);

        long countByLevel(Level level);

        boolean existsByName(String name);

        long deleteByAgeLessThan(int age);

        @Sql("select id, name from customers where age > :min order by name")
        List<Card> olderThan(int min);

        @Sql("select * from customers where name = :name")
        Optional<Customer> named(String name);

        @Sql("select * from customers where name = :name")
        Customer theOne(String name);

        @Sql("select count(*) from customers where name in (:names) and (age = :values or :values is null)")
        int countAll(List<String> names, int values);

        @Sql("select name from customers order by name")
        List<String> names();

        @Sql("select name as \"a\"\"b\\c\" from customers order by name")
        List<ResultRow> rows();

        @Sql("select level from customers where name = :name")
        Level levelOf(String name);

        @Sql("update customers set age = :age where name = :name")
        long age(String name, @Nullable Integer age);

        @Sql("update customers set age = 99")
        int ageAll();

        @Sql("delete from customers where name = :name")
        void remove(String name);

        @Sql("delete from customers where name = :name returning id")
        List<Long> removed(String name);

        @Override
        Optional<Customer> find(Long id);

        default List<Customer> grown() {
            return query().where("age", ">=", 18).orderBy("name").list();
        }

        @Override
        default List<Customer> list() {
            return query().orderBy("name", io.rexorm.orm.Direction.DESC).list();
        }

        static String table() {
            return "customers";
        }
    }

    @Repository
    interface Orders extends Repo<Order, UUID> {
        List<Order> listByCustomerOrderByNote(Ref<Customer> customer);
    }

    @Repository
    interface Lines extends Repo<Line, LineKey> {
        List<Line> listByKeyOrderAndKeyNumberGreaterThan(UUID order, int number);
    }

    /** Nobody makes its class. */
    interface Unmarked extends Repo<Customer, Long> {}

    RepositoryTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        customers = db.repo(Customers.class);
        db.insertAll(List.of(
                customer("Ann", 20, Level.BASIC),
                customer("Bob", 30, Level.GOLD),
                customer("Cid", null, Level.GOLD),
                customer("Dan", 40, Level.BASIC)));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Customer customer(String name, @Nullable Integer age, Level level) {
        return new Customer(null, name, name + "@example.org", age, level, 0, null, null);
    }

    private static List<String> names(List<Customer> all) {
        return all.stream().map(Customer::name).toList();
    }

    @Test
    void namesOfMethodsAreQueries() {
        assertThat(customers.findByName("Ann")).map(Customer::age).contains(20);
        assertThat(customers.findByName("Zoe")).isEmpty();
        assertThat(customers.findByEmail("Bob@example.org").name()).isEqualTo("Bob");
        assertThat(names(customers.findByNameAndAgeGreaterThan("Ann", 19))).containsExactly("Ann");
        assertThat(names(customers.findByNameAndAgeGreaterThan("Ann", 20))).isEmpty();
        assertThat(names(customers.listByAgeBetweenOrNameOrderByNameDesc(30, 40, "Cid")))
                .containsExactly("Dan", "Cid", "Bob");
        assertThat(names(customers.listByLevelAndAgeLessThanOrLevelAndAgeGreaterThanEqual(
                        Level.BASIC, 30, Level.GOLD, 30)))
                .containsExactlyInAnyOrder("Ann", "Bob");
        assertThat(names(customers.listByNameInOrderByName(List.of("Cid", "Ann", "Zoe"))))
                .containsExactly("Ann", "Cid");
        assertThat(names(customers.listByNameInOrderByName(List.of()))).isEmpty();
        assertThat(names(customers.listByIdNotInOrderByNameAscIdDesc(
                        Set.of(customers.findByName("Ann").orElseThrow().id()))))
                .containsExactly("Bob", "Cid", "Dan");
        assertThat(names(customers.listByNameContains("i"))).containsExactly("Cid");
        assertThat(names(customers.listByNameContains("%"))).isEmpty();
        assertThat(names(customers.listByNameStartsWithOrNameEndsWithOrderByName("A", "b")))
                .containsExactly("Ann", "Bob");
        assertThat(names(customers.listByNameLikeAndNameNotLike("%n", "A%"))).containsExactly("Dan");
        assertThat(names(customers.listByAgeIsNull())).containsExactly("Cid");
        assertThat(names(customers.listByAgeIsNotNullAndNameNotOrderByName("Bob")))
                .containsExactly("Ann", "Dan");
        assertThat(customers.countByLevel(Level.GOLD)).isEqualTo(2);
        assertThat(customers.existsByName("Ann")).isTrue();
        assertThat(customers.existsByName("ann@")).isFalse();
        assertThat(customers.deleteByAgeLessThan(35)).isEqualTo(2);
        assertThat(customers.count()).isEqualTo(2);
    }

    @Test
    void oneRowOfSeveralIsTheFirstInAnOrderAndAMistakeWithout() {
        customers.insert(new Customer(null, "Ann", "other@example.org", 50, Level.BASIC, 0, null, null));

        assertThat(customers.findByAgeIsNotNullOrderByAgeDesc())
                .map(Customer::age)
                .contains(50);
        assertThat(customers.findByAgeLessThanEqualOrderByAge(40).age()).isEqualTo(20);
        assertThatThrownBy(() -> customers.findByName("Ann")).isInstanceOf(NotUniqueException.class);
        assertThatThrownBy(() -> customers.named("Ann")).isInstanceOf(NotUniqueException.class);
        assertThatThrownBy(() -> customers.findByEmail("x")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> customers.findByAgeLessThanEqualOrderByAge(1)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> customers.theOne("Zoe")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void valuesAreBoundAndNullIsRefused() {
        assertThat(customers.findByName("x' or 'a' = 'a")).isEmpty();
        assertThat(customers.named("x' or 'a' = 'a")).isEmpty();
        assertThatThrownBy(() -> customers.findByName(null))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("a comparison of Customer.name with null never holds");
    }

    @Test
    void methodsHaveStatementsOfTheirOwn() {
        assertThat(customers.olderThan(25)).extracting(Card::name).containsExactly("Bob", "Dan");
        assertThat(customers.named("Ann")).map(Customer::age).contains(20);
        assertThat(customers.theOne("Ann").age()).isEqualTo(20);
        assertThat(customers.countAll(List.of("Ann", "Bob", "Zoe"), 30)).isEqualTo(1);
        assertThat(customers.names()).containsExactly("Ann", "Bob", "Cid", "Dan");
        assertThat(customers.rows().get(0).get("a\"b\\c")).isEqualTo("Ann");
        assertThat(customers.levelOf("Bob")).isEqualTo(Level.GOLD);
        assertThat(customers.age("Ann", null)).isEqualTo(1);
        assertThat(customers.age("Zoe", 1)).isZero();
        assertThat(names(customers.listByAgeIsNull())).containsExactlyInAnyOrder("Ann", "Cid");
        assertThat(customers.ageAll()).isEqualTo(4);
        Long bob = customers.theOne("Bob").id();
        assertThat(customers.removed("Bob")).containsExactly(bob);
        customers.remove("Dan");
        assertThat(customers.names()).containsExactly("Ann", "Cid");
    }

    @Test
    void methodsWithABodyStayAsTheyAre() {
        assertThat(names(customers.grown())).containsExactly("Ann", "Bob", "Dan");
        assertThat(names(customers.list())).containsExactly("Dan", "Cid", "Bob", "Ann");
        assertThat(Customers.table()).isEqualTo("customers");
    }

    @Test
    void theVerbsAreThoseOfTheDatabase() {
        for (Repo<Customer, Long> repo : List.of(customers, db.<Customer, Long>repo(Customer.class))) {
            String name = repo == customers ? "Eve" : "Eva";
            Customer eve = repo.insert(customer(name, 50, Level.BASIC));
            assertThat(repo.get(eve.id())).isEqualTo(eve);
            assertThat(repo.find(eve.id())).contains(eve);
            assertThat(repo.find(-1L)).isEmpty();
            assertThat(repo.exists(eve.id())).isTrue();
            assertThat(repo.count()).isEqualTo(5);
            assertThat(repo.list()).hasSize(5);
            assertThat(repo.query().where("name", "=", name).one()).isEqualTo(eve);
            Customer renamed = repo.update(eve.renamed(name + "1"));
            renamed = repo.updateAll(List.of(renamed.renamed(name + "2"))).get(0);
            renamed = repo.save(renamed.renamed(name + "3"));
            renamed = repo.upsert(renamed.renamed(name + "4"), "email");
            renamed = repo.upsertAll(List.of(renamed.renamed(name + "5")), "email")
                    .get(0);
            assertThat(renamed.version()).isEqualTo(5);
            assertThat(repo.get(eve.id()).name()).isEqualTo(name + "5");
            assertThat(repo.delete(renamed)).isTrue();
            assertThat(repo.delete(renamed)).isFalse();
            List<Customer> two =
                    repo.insertAll(List.of(customer("X" + name, 1, Level.GOLD), customer("Y" + name, 2, Level.GOLD)));
            assertThat(repo.deleteAll(two)).isEqualTo(2);
            assertThatThrownBy(() -> repo.get(eve.id()))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining("there is no row of Customer " + eve.id());
            assertThat(repo.entity()).isEqualTo(Customer.class);
            assertThat(repo.db()).isSameAs(db);
        }
    }

    @Test
    void aKeyOfSeveralColumnsIsOneObject() {
        Customer ann = customers.findByName("Ann").orElseThrow();
        Orders orders = db.repo(Orders.class);
        Order order = orders.insert(new Order(Ref.of(ann), "first"));
        orders.insert(new Order(Ref.of(ann), "another"));
        Lines lines = db.repo(Lines.class);
        Line one = lines.insert(new Line(new LineKey(order.id(), 1), "pen", 3));
        Line two = lines.insert(new Line(new LineKey(order.id(), 2), "ink", 1));
        Repo<Line, LineKey> plain = db.repo(Line.class);

        assertThat(orders.get(order.id()).note()).isEqualTo("first");
        assertThat(orders.listByCustomerOrderByNote(Ref.of(ann)))
                .extracting(Order::note)
                .containsExactly("another", "first");
        assertThat(lines.get(one.key())).isEqualTo(one);
        assertThat(plain.get(new LineKey(order.id(), 2))).isEqualTo(two);
        assertThat(plain.exists(new LineKey(order.id(), 3))).isFalse();
        assertThat(lines.listByKeyOrderAndKeyNumberGreaterThan(order.id(), 1)).containsExactly(two);
        assertThatThrownBy(() -> db.<Line, Object>repo(Line.class).get(7L))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Line has a key of 2 values (key.order, key.number), and was given 1");
        assertThat(db.<Line, List<Object>>repo(Line.class).get(List.of(order.id(), 2)))
                .isEqualTo(two);
    }

    @Test
    void aKeyOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> {
                    Repo<Customer, String> wrong = db.repo(Customer.class);
                })
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("the key of Customer is Long, and a repository was asked for with String");
        assertThatThrownBy(() -> customers.find(null)).hasMessageContaining("Customer.id is null, and is not nullable");
    }

    @Test
    void aRepositoryIsPartOfTheTransactionOfItsThread() {
        assertThatThrownBy(() -> db.tx(() -> {
                    customers.remove("Ann");
                    assertThat(customers.existsByName("Ann")).isFalse();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(customers.existsByName("Ann")).isTrue();
    }

    @Test
    void eachMethodIsOneStatement() {
        try (SqlWatch watch = db.watch()) {
            customers.listByNameStartsWithOrNameEndsWithOrderByName("A", "b");
            assertThat(watch.statements())
                    .singleElement()
                    .satisfies(sql -> assertThat(sql.replace('`', '"'))
                            .endsWith(
                                    " FROM \"customers\" WHERE (\"name\" LIKE ? ESCAPE '!') OR (\"name\" LIKE ? ESCAPE '!')"
                                            + " ORDER BY \"name\" ASC"));
            watch.clear();
            customers.findByAgeIsNotNullOrderByAgeDesc();
            assertThat(watch.statements()).singleElement().asString().endsWith(" DESC LIMIT ?");
        }
    }

    @Test
    void whereNoClassWasMadeTheMessageSaysHow() {
        assertThatThrownBy(() -> db.repo(Unmarked.class))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Unmarked has no @Repository")
                .extracting(thrown -> ((QueryException) thrown).hint())
                .asString()
                .contains("write it before the interface");
    }

    @Test
    void anEntityQueryCanBeAskedForAtMostOneRow() {
        EntityQuery<Customer> query = customers.query();

        assertThat(query.where("name", "=", "Ann").optional()).isPresent();
        assertThat(query.where("name", "=", "Zoe").optional()).isEmpty();
        assertThatThrownBy(query::optional).isInstanceOf(NotUniqueException.class);
    }
}
