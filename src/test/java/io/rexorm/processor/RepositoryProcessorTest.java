package io.rexorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a repository is reported on the method that is wrong, with what to write instead. */
class RepositoryProcessorTest {
    private static final String IMPORTS =
            "package shop; import io.rexorm.annotation.*;import io.rexorm.annotation.Sql;import io.rexorm.orm.*;"
                    + "import java.util.*;import org.jspecify.annotations.Nullable;\n";

    @TempDir
    Path classes;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '~', textBlock = """
            Optional<User> findByEmail(String email)
            @Override Optional<User> find(Long key)
            User findByName(String name)
            List<User> findByNameAndAgeGreaterThan(String name, int age)
            List<User> findByNameAndAgeGreaterThan(String name, Integer age)
            List<User> listByAgeBetweenOrNameNotOrderByNameDescIdAsc(int from, int to, String name)
            List<User> listByNameInAndIdNotIn(List<String> name, Set<? extends Long> id)
            List<User> listByNameLikeAndNameNotLike(String a, String b)
            List<User> listByNameContainsAndNameStartsWithAndNameEndsWith(String a, String b, String c)
            List<User> listByHomeCityIsNullOrAgeIsNotNull()
            List<User> listByAdminTrueOrAdminFalse()
            List<User> listByBoss(Ref<User> boss)
            List<User> listByLevel(Level level)
            List<User> listByAgeLessThanAndAgeLessThanEqualAndAgeGreaterThanEqual(int columns, int db, int c)
            long countByName(String name)
            boolean existsByAge(int age)
            long deleteByAgeLessThan(int age)
            @Sql("select id, name from users where age > :min order by name") List<Card> a(int min)
            @Sql("select * from users where age > :min") Optional<User> a(@Nullable Integer min)
            @Sql("select id from users where id in (:ids) and age > :values") List<Long> a(List<Long> ids, int values)
            @Sql("select count(*) from users") long a()
            @Sql("select exists (select 1 from users)") boolean a()
            @Sql("select id, name from users") List<ResultRow> a()
            @Sql("select level from users") List<Level> a()
            @Sql("update users set age = age + 1 where name = :name") long a(String name)
            @Sql("delete from users where name = :name") int a(String name)
            @Sql("delete from users where name = ':x'") void a()
            @Sql("delete from users returning id") List<Long> a()
            @Sql("with x as (select 1) insert into users (id) select 1 from x") void a()
            @Sql("analyze") void a()
            @Sql("select `id`, name from [users]") List<Card> a()
            @Sql("select id, age::text as name from users") List<Card> a()
            @Sql("select u.id, upper(u.name) name from users u") List<Card> a()
            @Sql("select 'a\\\\b\\"c' as name, \\n7 as id") Card a()
            List<User> listByName(String name) throws java.io.IOException
            """)
    void letsAGoodMethodPassWithoutAWord(String method) {
        assertThat(repository(method + ";").to(classes)).isEmpty();
        assertThat(classes.resolve("shop/UsersImpl.class")).exists();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Optional<User> findByEmial(String email)       | Users.findByEmial: User has no property 'emial'; did you mean 'email'?
            List<User> listByNameAndAeg(String n, int a)   | Users.listByNameAndAeg: User has no property 'aeg'; did you mean 'age'?
            List<User> listByZzzzzzLessThan(int a)         | User has no property 'zzzzzz'; its properties are id, name, email, age, admin, level, home.city, boss
            List<User> listByAgeGreater(int a)             | 'Greater' after age is neither And, Or, OrderBy nor an operator; did you mean GreaterThan?
            List<User> listByAgeXyzxyz(int a)              | 'Xyzxyz' after age is neither And, Or, OrderBy nor an operator; the operators are Not, In, NotIn
            List<User> listByNameOrderByAeg(String n)      | User has no property 'aeg'; did you mean 'age'?
            List<User> listByNameOrderByAgeDown(String n)  | 'Down' is neither Asc, Desc nor a property of User; its properties are id
            List<User> listByNameAnd(String n)             | the name ends where a property of User has to stand; write one of id
            List<User> listBy()                            | the name ends where a property of User has to stand
            List<User> listByPosts(Many<User> m)           | User.posts is not one column; name one of id, name, email, age, admin, level, home.city, boss, or make
            List<User> listByHome(User.Home h)             | User.home is not one column; name one of
            List<User> getByName(String name)              | Users.getByName: is no query by its name; begin it with findBy, listBy
            List<User> findByName()                        | Users.findByName: has 0 parameters, and its name wants 1; write findByName(String name)
            List<User> findByName(String a, String b)      | has 2 parameters, and its name wants 1; write findByName(String name)
            List<User> findByAgeBetween(int a)             | has 1 parameter, and its name wants 2; write findByAgeBetween(int leastAge, int mostAge)
            List<User> findByAgeIn()                       | has 0 parameters, and its name wants 1; write findByAgeIn(Collection<Integer> age)
            List<User> findByAge(String age)               | Users.findByAge: the parameter age is String, and User.age is int; write int age
            List<User> findById(int id)                    | the parameter id is int, and User.id is Long; write Long id
            List<User> findByNameIn(String name)           | the parameter name is String, and User.name in a list is Collection<String>; write Collection<String> name
            List<User> findByNameIn(List<Long> name)       | the parameter name is List<Long>, and User.name in a list is Collection<String>
            List<User> findByBoss(User boss)               | the parameter boss is User, and User.boss is Ref<User>; write Ref<User> boss
            List<User> findByAge(@Nullable Integer age)    | the parameter age may be null, and a comparison with null never holds; leave out @Nullable, and ask with AgeIsNull
            List<User> findByAgeContains(String age)       | Contains is for text, and User.age is int; leave it out
            List<User> findByNameTrue()                    | True is for boolean, and User.name is String; leave it out
            Set<User> findByName(String name)              | Users.findByName: gives Set<User>, and findBy is Optional<User>, User or List<User>; write one of these
            List<Card> findByName(String name)             | gives List<Card>, and findBy is Optional<User>, User or List<User>
            Optional<User> listByName(String name)         | gives Optional<User>, and listBy is List<User>; write that
            int countByName(String name)                   | gives int, and countBy is long; write that
            long existsByName(String name)                 | gives long, and existsBy is boolean; write that
            void deleteByName(String name)                 | gives void, and deleteBy is long; write that
            @Nullable User findByName(String name)         | gives exactly one row and never null; write Optional<User>
            long countByNameOrderByAge(String name)        | gives no rows that could be in an order; leave out OrderBy
            <X> List<User> findByName(String name)         | Users.findByName: has type parameters; leave them out
            @Sql("select 1 from users where age > :mni") long a(int min)      | Users.a: the statement has :mni, and there is no parameter of that name; did you mean :min?
            @Sql("select 1 from users") long a(int min)                       | Users.a: the parameter min is not in the statement; write :min there, or leave it out
            @Sql("select 1 where ':min' = 'x' -- :min") long a(int min)       | the parameter min is not in the statement
            @Sql("select 1 where id = ?") long a()                            | ? is no parameter here; write :name
            @Sql("select 1 where id = $1") long a()                           | $1 is no parameter here; write :name
            @Sql(" -- no") long a()                                           | the statement is empty; write one
            @Sql("select 'x") String a()                                      | the statement is not complete at 1:8:
            @Sql("select 1; select 2") long a()                               | a second statement begins at 1:11, and only one is sent
            @Sql("update users set age = 1") List<User> a()                   | gives List<User>, and the statement changes rows and gives none; write long, int or void, or add RETURNING
            @Sql("select 1") void a()                                         | gives nothing, and the statement gives rows; write List<…>
            @Sql("select 1") Set<Long> a()                                    | gives Set<Long>, which no rows become; write List<R>, Optional<R> or R
            @Sql("select 1") List<Thread> a()                                 | gives List<Thread>, which no rows become
            @Sql("select id, age from users") List<Card> a()                  | Users.a: Card.name is the column name, which the statement does not give; select it, or give one this name; it gives id, age
            @Sql("delete from users returning id") List<Card> a()             | Card.name is the column name, which the statement does not give
            @Sql("select 1") List<Odd> a()                                    | Odd.t java.lang.Thread is no type of a column; @Json
            @Sql("select 1") List<Sketch> a()                                 | Sketch Sketch is neither a record nor a class
            @Sql("select name from users") @Nullable String a()               | gives exactly one row and never null; write Optional<…>
            @Sql("select 1") default long a() { return 1; }                   | Users.a: has @Sql and a body; leave out one of them
            """)
    void reports(String method, String message) {
        String end = method.endsWith("}") ? "" : ";";
        assertThat(repository(method + end).to(classes))
                .singleElement()
                .asString()
                .startsWith("ERROR 3: ")
                .contains(message.strip());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            interface Users extends Repo<User, String> {}     | Users: the key of User is Long, and Repo has String; write Repo<User, Long>
            interface Users extends Repo<Line, Long> {}       | Users: the key of Line is Line.Key, and Repo has Long; write Repo<Line, Line.Key>
            interface Users extends Repo<Pair, Long> {}       | Users: the key of Pair is List<Object>, and Repo has Long; write Repo<Pair, List<Object>>
            interface Users extends Repo<Card, Long> {}       | Users: is for Card, which is no entity; write one, with @Entity
            interface Users {}                                | Users: does not extend Repo<…, …>; write there the entity
            interface Users<T> extends Repo<User, Long> {}    | Users: has type parameters; name entity and key in Repo
            abstract class Users implements Repo<User, Long> {} | Users: is no interface; make it one that extends Repo
            record Users(int a) {}                            | Users: is no interface
            """)
    void reportsAnInterfaceThatIsNoRepository(String type, String message) {
        assertThat(others().source("shop.Users", IMPORTS + "@Repository " + type)
                        .to(classes))
                .singleElement()
                .asString()
                .contains(message.strip());
    }

    @Test
    void reportsWhatIsPrivate() {
        assertThat(others().source(
                                "shop.Outer",
                                IMPORTS
                                        + "class Outer { @Repository private interface Users extends Repo<User, Long> {} }")
                        .to(classes))
                .singleElement()
                .asString()
                .contains("Users: is private, so that no class can implement it; leave out private");
        assertThat(others().source(
                                "shop.Outer",
                                IMPORTS + "class Outer { private record Own(Long id) {}\n@Repository interface Users"
                                        + " extends Repo<User, Long> { @Sql(\"select 1 as id\") Own own(); } }")
                        .to(classes))
                .singleElement()
                .asString()
                .contains("Outer.Own is private, or a type parameter; write one that is not");
    }

    @Test
    void reportsEveryMistakeOfEveryMethodInOneRun() {
        assertThat(repository("List<User> findByNaem(String name);\nint countByAge(String age, int b);\n"
                                + "int existsByAge(\nString age);\n@Sql(\"select :a\") void x(int b);")
                        .to(classes))
                .satisfiesExactlyInAnyOrder(
                        each -> assertThat(each).startsWith("ERROR 3: Users.findByNaem: User has no property 'naem'"),
                        each -> assertThat(each).startsWith("ERROR 4: Users.countByAge: gives int"),
                        each -> assertThat(each).startsWith("ERROR 4: Users.countByAge: has 2 parameters"),
                        each -> assertThat(each).startsWith("ERROR 5: Users.existsByAge: gives int"),
                        each -> assertThat(each).startsWith("ERROR 6: Users.existsByAge: the parameter age is String"),
                        each -> assertThat(each).startsWith("ERROR 7: Users.x: the statement has :a"),
                        each -> assertThat(each).startsWith("ERROR 7: Users.x: the parameter b is not in"),
                        each -> assertThat(each).startsWith("ERROR 7: Users.x: gives nothing"));
    }

    @Test
    void aNameThatCanBeReadInTwoWaysIsReported() {
        assertThat(Compilation.withProcessor()
                        .source(
                                "shop.A",
                                IMPORTS + "@Entity record A(@PrimaryKey Long id, String name, String nameNot) {}")
                        .source(
                                "shop.As",
                                IMPORTS
                                        + "@Repository interface As extends Repo<A, Long> {\nList<A> listByNameNot(String a); }")
                        .to(classes))
                .singleElement()
                .asString()
                .contains("3: As.listByNameNot: can be read as 'name Not' and as 'nameNot'; write @Sql");
    }

    @Test
    void methodsOfInterfacesBetweenAreMadeToo() throws IOException {
        assertThat(others().source("shop.Named", IMPORTS + "interface Named<T> { List<T> listByName(String name); }")
                        .source(
                                "shop.Kept",
                                IMPORTS + "interface Kept<T> extends Repo<T, Long> { @Sql(\"select 1\") int one(); }")
                        .source(
                                "shop.Users",
                                IMPORTS + "@Repository interface Users extends Named<User>, Kept<User> {}")
                        .to(classes))
                .isEmpty();
        assertThat(Files.readString(classes.resolve("shop/UsersImpl.java")))
                .contains("public java.util.List<shop.User> listByName(java.lang.String name) {")
                .contains("public int one() {");
    }

    @Test
    void theEntityMayBeOfAnotherPackage() {
        assertThat(Compilation.withProcessor()
                        .source(
                                "model.User",
                                "package model; import io.rexorm.annotation.*; @Entity public record User(@PrimaryKey Long id,"
                                        + " String name, @org.jspecify.annotations.Nullable Level level) {} enum Level { LOW }")
                        .option("-Xlint:-auxiliaryclass")
                        .source(
                                "shop.Users",
                                IMPORTS + "@Repository public interface Users extends Repo<model.User, Long> {"
                                        + " List<model.User> listByLevelIsNullAndNameOrderByLevel(String name); }")
                        .to(classes))
                .isEmpty();
        assertThat(classes.resolve("shop/UsersImpl.class")).exists();
    }

    @Test
    void aMistakeInAnInterfaceBetweenIsReportedOnTheRepository() {
        assertThat(others().source("shop.Named", IMPORTS + "interface Named<T> { List<T> listByNaem(String name); }")
                        .source(
                                "shop.Users",
                                IMPORTS + "\n@Repository interface Users extends Named<User>, Repo<User, Long> {}")
                        .to(classes))
                .singleElement()
                .asString()
                .startsWith("ERROR 3: Users.listByNaem: User has no property 'naem'; did you mean 'name'?");
    }

    @Test
    void sqlStandsInAnInterfaceOnly() {
        assertThat(others().source(
                                "shop.Other",
                                IMPORTS + "abstract class Other {\n@Sql(\"select 1\") abstract int x(); }")
                        .to(classes))
                .singleElement()
                .asString()
                .startsWith("ERROR 3: Other.x: @Sql is for methods of an interface with @Repository");
    }

    @Test
    void waitsForAnEntityThatAnotherProcessorMakes() {
        assertThat(Compilation.withProcessor()
                        .source(
                                "Lates",
                                "@io.rexorm.annotation.Repository interface Lates extends io.rexorm.orm.Repo<LateEntity, Long> {"
                                        + " java.util.List<LateEntity> listById(Long id); }")
                        .option("-processor")
                        .option(LateProcessor.class.getName() + "," + EntityProcessor.class.getName())
                        .to(classes))
                .isEmpty();
        assertThat(classes.resolve("LatesImpl.class")).exists();
    }

    @Test
    void aClassThatHasItsNameIsReported() {
        assertThat(repository("")
                        .source("shop.UsersImpl", "package shop; class UsersImpl {}")
                        .to(classes))
                .anySatisfy(each -> assertThat(each)
                        .contains("Users: the class shop.UsersImpl is generated; give yours another name"));
    }

    @Test
    void theFileIsTheSameEachTimeAndSaysWhoMadeIt() throws IOException {
        String method = "List<User> listByNameAndHomeCityOrAge(String name, String city, int age);";
        assertThat(repository(method).to(classes)).isEmpty();
        String first = Files.readString(classes.resolve("shop/UsersImpl.java"));
        assertThat(repository(method)
                        .source("shop.B", "package shop; class B {}")
                        .to(classes))
                .isEmpty();

        assertThat(Files.readString(classes.resolve("shop/UsersImpl.java"))).isEqualTo(first);
        assertThat(first)
                .contains("@javax.annotation.processing.Generated(\"io.rexorm.processor.EntityProcessor\")")
                .contains("return this.db.from(shop.User.class).where(this.columns.name.eq(name)"
                        + ".and(this.columns.home$city.eq(city)).or(this.columns.age.eq(age))).list();");
    }

    private static Compilation repository(String methods) {
        return others().source(
                        "shop.Users",
                        IMPORTS + "@Repository interface Users extends Repo<User, Long> {\n" + methods + "\n}");
    }

    private static Compilation others() {
        return Compilation.withProcessor()
                .source(
                        "shop.User",
                        IMPORTS
                                + "@Entity record User(@PrimaryKey Long id, String name, String email, int age, boolean admin,"
                                + " Level level, @Embedded Home home, @ManyToOne @Nullable Ref<User> boss,"
                                + " @OneToMany(mappedBy = \"boss\") Many<User> posts) { record Home(String city) {} }")
                .source("shop.Level", "package shop; enum Level { LOW }")
                .source("shop.Card", "package shop; record Card(Long id, String name) {}")
                .source("shop.Odd", "package shop; record Odd(Thread t) {}")
                .source("shop.Sketch", "package shop; abstract class Sketch { int x; }")
                .source("shop.Pair", IMPORTS + "@Entity record Pair(@PrimaryKey Long a, @PrimaryKey Long b) {}")
                .source(
                        "shop.Line",
                        IMPORTS
                                + "@Entity record Line(@PrimaryKey @Embedded Key key) { record Key(Long a, int b) {} }");
    }
}
