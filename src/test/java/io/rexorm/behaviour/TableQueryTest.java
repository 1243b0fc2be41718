package io.rexorm.behaviour;

import static io.rexorm.orm.Direction.ASC;
import static io.rexorm.orm.Direction.DESC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Level;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.jdbc.QueryException;
import io.rexorm.orm.NotFoundException;
import io.rexorm.orm.NotUniqueException;
import io.rexorm.orm.Ref;
import io.rexorm.orm.ResultRow;
import io.rexorm.orm.Rex;
import io.rexorm.orm.StaleEntityException;
import io.rexorm.orm.TableQuery;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows are asked for by the names of tables and columns, without an entity. */
@EachDatabase
class TableQueryTest {
    private final TestDatabase database;
    private Rex db;

    TableQueryTest(TestDatabase database) {
        this.database = database;
    }

    record Card(String name, @Nullable Integer age) {}

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        List<Customer> customers = db.insertAll(List.of(
                customer("Ann", 20, Level.GOLD),
                customer("Bob", 30, Level.BASIC),
                customer("Cid", null, Level.BASIC),
                customer("Dan", 40, Level.GOLD)));
        for (String order : List.of("Ann pens", "Ann ink", "Bob paper", "Dan books")) {
            Customer customer = customers.stream()
                    .filter(each -> order.startsWith(each.name()))
                    .findFirst()
                    .orElseThrow();
            db.insert(new Order(Ref.to(customer.id()), order.substring(4)));
        }
        database.execute("ALTER TABLE orders ADD COLUMN gift integer", "UPDATE orders SET gift = 1 WHERE note = 'ink'");
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Customer customer(String name, @Nullable Integer age, Level level) {
        return new Customer(null, name, name + "@example.org", age, level, 0, null, null);
    }

    private static List<String> texts(TableQuery query) {
        return query.as(String.class).list();
    }

    @Test
    void theDrawnQueryRuns() {
        List<ResultRow> rows = db.select("id", "name")
                .from("customers")
                .where("age", ">", 18)
                .orderBy("name", ASC)
                .limit(10)
                .list();
        assertThat(rows).extracting(row -> row.text("name")).containsExactly("Ann", "Bob", "Dan");
        assertThat(rows.get(0).names()).containsExactly("id", "name");
        assertThat(rows.get(0).toMap()).containsEntry("name", "Ann");
    }

    @Test
    void rowsBecomeRecordsEntitiesAndValues() {
        assertThat(db.select("age", "name")
                        .from("customers")
                        .where("name", "=", "Bob")
                        .as(Card.class)
                        .one())
                .isEqualTo(new Card("Bob", 30));
        Customer ann = db.select()
                .from("customers")
                .where("name", "=", "Ann")
                .as(Customer.class)
                .one();
        assertThat(ann).isEqualTo(db.get(Customer.class, ann.id()));
        assertThat(texts(db.select("name").from("customers").orderBy("name desc")))
                .containsExactly("Dan", "Cid", "Bob", "Ann");
    }

    @Test
    void rowsAreGivenOneByOneOrCounted() {
        TableQuery named = db.select("name").from("customers").orderBy("name");
        List<String> names = new ArrayList<>();
        named.each(row -> names.add(row.text("name")));
        assertThat(names).containsExactly("Ann", "Bob", "Cid", "Dan");
        assertThat(named.<Long>stream(Stream::count)).isEqualTo(4);
        assertThat(named.first().orElseThrow().text("name")).isEqualTo("Ann");
        assertThat(named.offset(1).limit(2).list()).hasSize(2);
        assertThat(named.offset(3).list()).extracting(row -> row.text("name")).containsExactly("Dan");
        assertThat(named.limit(1).count()).isEqualTo(4);
        assertThat(named.where("name", "=", "Eve").exists()).isFalse();
        assertThat(named.limit(0).first()).isEmpty();
        assertThatThrownBy(named::one).isInstanceOf(NotUniqueException.class);
        assertThatThrownBy(() -> named.where("name", "=", "Eve").one()).isInstanceOf(NotFoundException.class);
    }

    @Test
    void groupsAndDistinctRowsAreCountedAsTheyAreGiven() {
        TableQuery levels =
                db.select("level", "count(*) as n").from("customers").groupBy("level");
        assertThat(levels.count()).isEqualTo(2);
        assertThat(levels.having("count(*)", ">", 2).count()).isZero();
        assertThat(db.select("level").from("customers").distinct().count()).isEqualTo(2);
        assertThat(db.select("max(age)").from("customers").count()).isEqualTo(1);
    }

    @Test
    void aggregatesAreNamedByTheirAliases() {
        ResultRow row = db.select(
                        "count(*) as n",
                        "count(age) as ages",
                        "count(distinct level) as levels",
                        "sum(age) as total",
                        "avg(age) as middle",
                        "min(name) as first",
                        "max(c.name) as last")
                .from("customers c")
                .one();
        assertThat(row.number("n")).isEqualTo(4);
        assertThat(row.number("ages")).isEqualTo(3);
        assertThat(row.number("levels")).isEqualTo(2);
        assertThat(row.number("total")).isEqualTo(90);
        assertThat(row.real("middle")).isEqualTo(30.0);
        assertThat(row.text("first")).isEqualTo("Ann");
        assertThat(row.text("last")).isEqualTo("Dan");
    }

    @Test
    void functionsOfNamesStandWhereColumnsDo() {
        assertThat(texts(db.select("upper(name) as big")
                        .from("customers")
                        .where("lower(name)", "=", "bob")
                        .orderBy("length(name)")
                        .orderBy("lower(name)", DESC)))
                .containsExactly("BOB");
        assertThat(db.select("coalesce(age, id) as a")
                        .from("customers")
                        .where("name", "=", "Ann")
                        .as(Long.class)
                        .one())
                .isEqualTo(20);
    }

    @Test
    void tablesAreJoined() {
        TableQuery customers = db.select("c.name", "o.note").from("customers c");
        assertThat(customers
                        .join("orders as o")
                        .on("o.customer_id", "=", "c.id")
                        .where("c.age", "<", 40)
                        .orderBy("o.note")
                        .list())
                .extracting(ResultRow::toString)
                .containsExactly("{name=Ann, note=ink}", "{name=Bob, note=paper}", "{name=Ann, note=pens}");
        assertThat(customers
                        .leftJoin("orders o")
                        .on(on -> on.whereColumn("o.customer_id", "=", "c.id").where("o.gift", "=", 1))
                        .whereNull("o.id")
                        .orderBy("c.name")
                        .list())
                .extracting(row -> row.text("name"))
                .containsExactly("Bob", "Cid", "Dan");
        assertThat(db.select("o.note", "c.name")
                        .from("orders o")
                        .rightJoin("customers c")
                        .on("o.customer_id", "=", "c.id")
                        .whereNull("o.id")
                        .list())
                .extracting(row -> row.text("name"))
                .containsExactly("Cid");
        assertThat(customers
                        .fullJoin("orders o")
                        .on("o.customer_id", "=", "c.id")
                        .count())
                .isEqualTo(5);
        assertThat(customers.crossJoin("orders o").count()).isEqualTo(16);
    }

    @Test
    void rowsAreGroupedAndGroupsChosen() {
        assertThat(db.select("c.name", "count(*) as orders")
                        .from("customers c")
                        .join("orders o")
                        .on("o.customer_id", "=", "c.id")
                        .groupBy("c.name")
                        .having("count(*)", ">=", 1)
                        .orderBy("orders", DESC)
                        .orderBy("c.name")
                        .list())
                .extracting(ResultRow::toString)
                .containsExactly("{name=Ann, orders=2}", "{name=Bob, orders=1}", "{name=Dan, orders=1}");
    }

    @Test
    void queriesStandInConditions() {
        TableQuery ordered = db.select("customer_id").from("orders");
        TableQuery names = db.select("name").from("customers").orderBy("name");
        assertThat(texts(names.where("id", "in", ordered.where("gift", "=", 1))))
                .containsExactly("Ann");
        assertThat(texts(names.where("id", "not in", ordered))).containsExactly("Cid");
        assertThat(texts(names.where("age", "=", db.select("max(age)").from("customers"))))
                .containsExactly("Dan");
        TableQuery theirs = db.select("o.id").from("orders o").whereColumn("o.customer_id", "=", "customers.id");
        assertThat(texts(names.whereExists(theirs))).containsExactly("Ann", "Bob", "Dan");
        assertThat(texts(names.whereNotExists(theirs))).containsExactly("Cid");
        assertThat(db.from(Customer.class).where("id", "in", ordered).count()).isEqualTo(3);
        assertThat(db.from(Customer.class).whereExists(theirs).count()).isEqualTo(3);
    }

    @Test
    void queriesStandForTablesAndColumns() {
        TableQuery counted =
                db.select("customer_id", "count(*) as n").from("orders").groupBy("customer_id");
        assertThat(db.select("max(c.n)").from(counted.named("c")).as(Long.class).one())
                .isEqualTo(2);
        assertThat(texts(db.select("c.name")
                        .from("customers c")
                        .join(counted.named("o"))
                        .on("o.customer_id", "=", "c.id")
                        .where("o.n", ">", 1)))
                .containsExactly("Ann");
        assertThat(texts(db.select("c.name")
                        .from("customers c")
                        .leftJoin(counted.named("o"))
                        .on("o.customer_id", "=", "c.id")
                        .whereNull("o.n")))
                .containsExactly("Cid");
        TableQuery withColumn = db.select("name")
                .from("customers")
                .where("name", "=", "Ann")
                .column(db.select("count(*)")
                        .from("orders o")
                        .whereColumn("o.customer_id", "=", "customers.id")
                        .where("o.note", "<>", "")
                        .named("orders"));
        assertThat(withColumn.one().toString()).isEqualTo("{name=Ann, orders=2}");
    }

    @Test
    void conditionsAreAlternativesInGroups() {
        TableQuery names = db.select("name").from("customers").orderBy("name");
        assertThat(texts(names.whereAny(any -> any.where("age", "<", 25).where("age", ">", 35))))
                .containsExactly("Ann", "Dan");
        assertThat(texts(names.where("level", "=", Level.GOLD)
                        .whereAny(any -> any.whereNull("age")
                                .whereAll(all -> all.where("age", ">", 25).where("age", "<", 50)))))
                .containsExactly("Dan");
        assertThat(db.from(Customer.class)
                        .whereAny(any -> any.where("name", "=", "Ann").whereNull("age"))
                        .count())
                .isEqualTo(2);
        assertThatThrownBy(() -> names.whereAny(any -> any)).hasMessage("a group of conditions is empty");
    }

    @Test
    void namesAreTakenAsTheyAreWritten() throws Exception {
        database.execute(
                "CREATE TABLE \"Order Lines\" (\"Größe\" integer, \"select\" integer, \"a\"\"b\" integer)",
                "INSERT INTO \"Order Lines\" VALUES (1, 2, 3)");
        assertThat(db.select("Größe", "select", "\"a\"\"b\"", "l.select as \"The Sum\"")
                        .from("\"Order Lines\" l")
                        .where("\"a\"\"b\"", "=", 3)
                        .one()
                        .toMap()
                        .keySet())
                .containsExactly("Größe", "select", "a\"b", "The Sum");
    }

    @Test
    void aColumnThatIsNotThereIsNoText() {
        for (TableQuery query : List.of(
                db.select("agee").from("customers"),
                db.select("id").from("customers").where("agee", ">", 18),
                db.select("id").from("customers").orderBy("agee"),
                db.select("count(*)").from("customers").groupBy("agee"),
                db.select("max(agee)").from("customers"))) {
            assertThatThrownBy(query::list).isInstanceOf(QueryException.class).hasMessageContaining("agee");
        }
        assertThatThrownBy(
                        () -> db.deleteFrom("customers").where("agee", ">", 18).run())
                .isInstanceOf(QueryException.class);
        assertThat(db.count(Customer.class)).isEqualTo(4);
    }

    @Test
    void rowsAreUpdated() {
        assertThat(db.update("customers")
                        .set("age", 41)
                        .set("name", "Daniel")
                        .where("name", "=", "Dan")
                        .run())
                .isEqualTo(1);
        assertThat(db.update("customers")
                        .set("age", null)
                        .where("age", ">", 40)
                        .returning("name")
                        .list())
                .extracting(ResultRow::toString)
                .containsExactly("{name=Daniel}");
        assertThat(db.update("customers")
                        .set("age", db.select("max(age)").from("customers"))
                        .whereNull("age")
                        .run())
                .isEqualTo(2);
        assertThat(db.update("customers").set("age", 1).everyRow().returning().list())
                .extracting(row -> row.number("age"))
                .containsExactly(1L, 1L, 1L, 1L);
    }

    @Test
    void rowsAreDeleted() {
        assertThat(db.deleteFrom("orders")
                        .where("note", "=", "ink")
                        .returning()
                        .one()
                        .number("gift"))
                .isEqualTo(1);
        assertThat(db.deleteFrom("orders")
                        .where("note", "like", "p%")
                        .returning("note")
                        .as(String.class)
                        .list())
                .containsExactlyInAnyOrder("pens", "paper");
        assertThat(db.deleteFrom("orders").everyRow().run()).isEqualTo(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedWhenItIsBuilt() {
        TableQuery names = db.select("name").from("customers");
        assertThatThrownBy(() -> names.where("age", "=", null))
                .isInstanceOf(QueryException.class)
                .hasMessage("a comparison of age with null never holds");
        assertThatThrownBy(() -> names.where("age", "in", Arrays.asList(1, null)))
                .hasMessage("the list that age is compared with has a null in it, which nothing equals");
        assertThatThrownBy(() -> names.where("age", "in", 7)).hasMessage("'in' compares age with a list");
        assertThatThrownBy(() -> names.whereColumn("age", "in", "id"))
                .hasMessage("'in' compares with a list, and id is none");
        assertThatThrownBy(() -> names.limit(-1)).hasMessage("the limit is -1");
        assertThatThrownBy(() -> names.offset(-1)).hasMessage("the offset is -1");
        assertThatThrownBy(() -> names.where("id", "in", db.select("id", "age").from("customers")))
                .hasMessage("a query in the place of a value has one column, and this one has 2");
        assertThatThrownBy(() -> names.join("orders o").on(on -> on)).hasMessage("a group of conditions is empty");
        assertThatThrownBy(() -> db.update("customers").set("age", 1).set("age", 2))
                .hasMessage("age is set twice");
        assertThatThrownBy(() -> db.update("customers").everyRow().run())
                .hasMessage("an update of customers sets nothing");
        assertThatThrownBy(() -> db.deleteFrom("customers c"))
                .hasMessage("'customers c' has an alias, which only queries have");
        assertThat(names.where("age", ">", 1).sql().replace('`', '"'))
                .isEqualTo("SELECT \"name\" FROM \"customers\" WHERE \"age\" > ?");
    }

    @Test
    void anUpdateOfEntitiesIsSeenByWhoHasOneInHand() {
        Customer ann = db.from(Customer.class).where("name", "=", "Ann").one();
        assertThat(db.update(Customer.class)
                        .set("age", 21)
                        .where("name", "=", "Ann")
                        .run())
                .isEqualTo(1);
        Customer now = db.get(Customer.class, ann.id());
        assertThat(now.version()).isEqualTo(ann.version() + 1);
        assertThat(now.updatedAt()).isAfterOrEqualTo(ann.updatedAt());
        assertThatThrownBy(() -> db.update(ann)).isInstanceOf(StaleEntityException.class);
        assertThat(db.update(Customer.class)
                        .set("level", Level.GOLD)
                        .where("name", "in", List.of("Bob", "Cid"))
                        .returning()
                        .list())
                .extracting(Customer::level)
                .containsExactly(Level.GOLD, Level.GOLD);
        assertThat(db.deleteFrom(Customer.class)
                        .where("name", "=", "Cid")
                        .returning()
                        .one()
                        .name())
                .isEqualTo("Cid");
        assertThatThrownBy(() -> db.update(Customer.class).set("id", 7L))
                .hasMessage("Customer.id is the key, which stays as it is");
        assertThatThrownBy(() -> db.update(Customer.class).set("version", 7))
                .hasMessage("Customer.version is set by the library");
    }
}
