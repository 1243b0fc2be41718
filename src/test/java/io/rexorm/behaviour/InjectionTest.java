package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.RexException;
import io.rexorm.behaviour.ShopDatabase.Customer;
import io.rexorm.behaviour.ShopDatabase.Order;
import io.rexorm.orm.Ref;
import io.rexorm.orm.Rex;
import io.rexorm.orm.TableQuery;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an attacker writes in the place of a name, an operator, a direction or a value never becomes SQL: it is refused with a
 * sentence, or it is a name or a value like any other, and rows and tables are what they were.
 */
@EachDatabase
class InjectionTest {
    /** Each stands in each place where a name may stand. */
    private static final List<String> NAMES = List.of(
            "age; drop table customers",
            "age; drop table customers; --",
            "age\"; drop table customers; --",
            "age` ; drop table customers; --",
            "age] ; drop table customers; --",
            "'; drop table customers; --",
            "age--",
            "age -- ",
            "age/**/",
            "age/*",
            "age #",
            "1=1",
            "1 or 1=1",
            "age = age or 1",
            "age or 1=1",
            "age) or (1=1",
            "age union select email from customers",
            "age, email",
            "(select email from customers limit 1)",
            "(select 1)",
            "case when 1=1 then age else id end",
            "age::text",
            "age || email",
            "age + 1",
            "-age",
            "age collate nocase",
            "age at time zone 'utc'",
            "pg_sleep(10)",
            "randomblob(100000000)",
            "load_extension('x')",
            "version()",
            "current_setting(name)",
            "lo_import('/etc/passwd')",
            "readfile(name)",
            "count(*) filter (where 1=1)",
            "count(*) over ()",
            "count(*); drop table customers",
            "sum(age) from customers; --",
            "max((select 1))",
            "lower('x')",
            "coalesce(age, 1)",
            "age\u0000",
            "age\n; drop table customers",
            "age\r\n--",
            "age\t; drop table customers",
            "\u201cage\u201d; drop table customers",
            "\uff02age\uff02",
            "age\u2019; drop table customers; --",
            "age\u00a0or\u00a01=1",
            "age\u202e; elbat pord",
            "\ufeffage; drop table customers",
            "age\ud800",
            "$1",
            "?",
            ":age",
            "@@version",
            "E'\\047'",
            "U&\"\\0061ge\"",
            "$$age$$",
            "x'41'",
            "age as \"a\"; drop table customers; --\"",
            "age as a, (select 1) as b",
            "customers.age.id.x",
            "..",
            "age desc, (select 1)",
            "age desc nulls first; --",
            "age using >",
            "*; drop table customers",
            "customers.*; --",
            "a".repeat(64),
            "a".repeat(1_000_000),
            "(".repeat(100_000),
            "lower(".repeat(100_000),
            "\"" + "\"\"".repeat(50_000),
            "");

    private static final List<String> OPERATORS = List.of(
            "= 1 or 1 =",
            "=;",
            "= any",
            "is",
            "is not",
            "--",
            "between",
            "= (select 1) or age =",
            "~",
            "regexp",
            "glob",
            "||",
            "=\u0000",
            "\uff1d",
            "in (1) or 1 in",
            "like '%' or name like",
            "<>'' --",
            "",
            "=/**/",
            "similar to",
            "@>",
            "::int =");

    private final TestDatabase database;
    private Rex db;

    InjectionTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void open() throws Exception {
        db = ShopDatabase.open(database);
        Customer ann = db.insert(Customer.named("Ann"));
        db.insert(Customer.named("Bob"));
        db.insert(new Order(Ref.to(ann.id()), "pens"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Runs a query with what the attacker has written in it. */
    private interface Place extends BiFunction<Rex, String, @Nullable Object> {}

    private static TableQuery names(Rex db) {
        return db.select("name").from("customers");
    }

    private static List<Place> placesOfNames() {
        return List.of(
                (db, text) -> db.select(text).from("customers").list(),
                (db, text) -> db.select("name as " + text).from("customers").list(),
                (db, text) -> db.select("count(" + text + ")").from("customers").list(),
                (db, text) -> db.select("name").from(text).list(),
                (db, text) -> db.select("name").from("customers " + text).list(),
                (db, text) -> names(db).where(text, "=", 1).list(),
                (db, text) -> names(db).whereColumn("age", "=", text).list(),
                (db, text) -> names(db).whereNull(text).list(),
                (db, text) -> names(db).whereAny(any -> any.where(text, "=", 1)).list(),
                (db, text) -> names(db).join(text).on("age", "=", "id").list(),
                (db, text) -> names(db)
                        .leftJoin("orders o")
                        .on("o.customer_id", "=", text)
                        .list(),
                (db, text) -> names(db).crossJoin(text).list(),
                (db, text) ->
                        db.select("count(*)").from("customers").groupBy(text).list(),
                (db, text) -> db.select("level")
                        .from("customers")
                        .groupBy("level")
                        .having(text, ">", 0)
                        .list(),
                (db, text) -> names(db).orderBy(text).list(),
                (db, text) -> names(db).orderBy("age " + text).list(),
                (db, text) -> db.select("x.name").from(names(db).named(text)).list(),
                (db, text) -> db.update(text).set("age", 0).everyRow().run(),
                (db, text) ->
                        db.update("customers").set(text, 0).where("id", "=", -1).run(),
                (db, text) -> db.update("customers")
                        .set("age", 0)
                        .where(text, "=", -1)
                        .run(),
                (db, text) -> db.update("customers")
                        .set("age", 0)
                        .where("id", "=", -1)
                        .returning(text)
                        .list(),
                (db, text) -> db.deleteFrom(text).where("id", "=", -1).run(),
                (db, text) -> db.deleteFrom("customers").where(text, "=", -1).run(),
                (db, text) -> db.from(Customer.class).where(text, "=", -1).list(),
                (db, text) -> db.from(Customer.class).orderBy(text).list(),
                (db, text) -> db.update(Customer.class).set(text, 0).everyRow().run(),
                (db, text) -> db.deleteFrom(Customer.class).where(text, "=", -1).run());
    }

    private static List<Place> placesOfOperators() {
        return List.of(
                (db, text) -> names(db).where("age", text, 1).list(),
                (db, text) -> names(db).whereColumn("age", text, "id").list(),
                (db, text) -> names(db)
                        .join("orders o")
                        .on("o.customer_id", text, "customers.id")
                        .list(),
                (db, text) ->
                        names(db).groupBy("name").having("count(*)", text, 1).list(),
                (db, text) -> db.from(Customer.class).where("age", text, 1).list(),
                (db, text) -> db.update("customers")
                        .set("age", 0)
                        .where("age", text, 1)
                        .run(),
                (db, text) -> db.deleteFrom("customers").where("age", text, 1).run());
    }

    private static List<Place> placesOfValues() {
        return List.of(
                (db, text) -> names(db).where("name", "=", text).list(),
                (db, text) -> names(db).where("name", "like", text).list(),
                (db, text) -> names(db).where("name", "in", List.of(text, text)).list(),
                (db, text) -> names(db)
                        .groupBy("name")
                        .having("max(email)", "=", text)
                        .list(),
                (db, text) -> db.update("customers")
                        .set("name", "x")
                        .where("name", "=", text)
                        .run(),
                (db, text) ->
                        db.deleteFrom("customers").where("name", "=", text).run(),
                (db, text) -> db.from(Customer.class).where("name", "=", text).list());
    }

    @Test
    void nothingInThePlaceOfANameBecomesSql() throws Exception {
        assertThat(NAMES).doesNotHaveDuplicates().hasSizeGreaterThan(60);
        attack(NAMES, placesOfNames());
    }

    @Test
    void nothingInThePlaceOfAnOperatorBecomesSql() throws Exception {
        for (String operator : OPERATORS) {
            for (Place place : placesOfOperators()) {
                assertThat(refusal(place, operator)).as(operator).startsWith("there is no operator '");
            }
        }
        unchanged();
    }

    @Test
    void nothingInThePlaceOfAValueBecomesSql() throws Exception {
        List<String> values = new ArrayList<>(NAMES);
        values.addAll(OPERATORS);
        attack(values, placesOfValues());
    }

    private void attack(List<String> texts, List<Place> places) throws Exception {
        for (String text : texts) {
            for (Place place : places) {
                String refusal = refusal(place, text);
                if (refusal != null) {
                    assertThat(refusal).isNotBlank().hasSizeLessThan(2_000).doesNotContain("\u0000");
                }
            }
            unchanged();
        }
    }

    private @Nullable String refusal(Place place, String text) {
        try {
            place.apply(db, text);
            return null;
        } catch (RexException e) {
            return e.getMessage();
        }
    }

    private void unchanged() throws Exception {
        assertThat(database.rows("SELECT name, age FROM customers ORDER BY name"))
                .isEqualTo(List.of("Ann|30", "Bob|30"));
        assertThat(database.rows("SELECT note FROM orders")).isEqualTo(List.of("pens"));
    }
}
