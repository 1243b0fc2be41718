package io.rexorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Compilation;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a typed query is an error of the compiler. */
class TypedMisuseTest {
    @TempDir
    Path classes;

    @Test
    void whatIsRightCompilesWithoutAWarning() {
        assertThat(compile("db.from(USER).where(USER.age.gt(18), USER.name.contains(\"x\").or(USER.id.eq(7L)))"
                        + ".orderBy(USER.name.asc(), USER.id.desc()).list();"
                        + "db.update(USER).set(USER.age.to(1), USER.name.to(\"x\")).where(USER.id.eq(7L)).run();"
                        + "db.deleteFrom(USER).where(USER.id.in(java.util.List.of(7L))).run();"
                        + "db.patch(user, USER.name.to(\"x\"), USER.age.to(1));"
                        + "db.upsert(user, USER.name, USER.age);"
                        + "db.upsertAll(java.util.List.of(user), USER.name, USER.age);"
                        + "db.from(USER).where(sql(\"{} = {}\", USER.name, 1), sql(\"{} = 1\", 1), USER.age.gt(1).or(sql(\"1 = 1\")))"
                        + ".orderBy(sql(\"lower({})\", USER.name).asc(), sql(\"1\").desc(), USER.id.asc()).list();"
                        + "db.update(USER).set(USER.age, sql(\"{} + 1\", USER.age)).set(USER.name, sql(\"'x'\")).everyRow()"
                        + ".returning(USER.id, USER.name, USER.age).list();"
                        + "Long id = db.insertInto(USER).set(USER.name.to(\"x\"), USER.age.to(1)).returning(USER.id).one();"
                        + "User saved = db.insert(USER, USER.name.to(\"x\"), USER.age.to(1));"
                        + "db.executeAll(\"x\", java.util.List.of(java.util.List.of(1, \"a\"), java.util.List.of(2, \"b\")));"
                        + "db.executeAll(\"x\", java.util.List.of(java.util.Map.of(\"a\", 1)));"
                        + "java.util.List<Card> cards = db.select(USER.id, USER.name).from(USER).map(Card::new).list();"
                        + "long n = db.select(count()).from(POST).join(POST.author, USER).where(USER.age.gt(18)).values().one();"
                        + "db.from(POST).where(POST.author().name.eq(\"x\")).orderBy(POST.author().age.desc()).fetch(POST.author).list();"
                        + "db.from(USER).where(USER.posts.any(POST.title.eq(\"x\"))).fetch(USER.posts, p -> p.limit(3)).list();"
                        + "db.from(USER).where(USER.age.in(db.select(max(USER.age)).from(USER))).list();"
                        + "UserTable u = USER.as(\"u\"); db.select(USER.id, u.id).from(USER).join(u, on(USER.name, u.name));"
                        + "String s = db.select(caseWhen(USER.age.gt(1), \"a\").otherwise(\"b\")).from(USER).values().one();"
                        + "db.link(user, USER.posts, post, post); db.link(user, \"posts\", post);"
                        + "db.unlink(user, USER.posts, java.util.List.of(post)); db.unlink(user, \"posts\", java.util.List.of(post));"
                        + "db.relink(user, USER.posts, user.posts().list()); User graph = db.saveGraph(user);"
                        + "java.util.List<User> graphs = db.saveGraph(java.util.List.of(user));"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            db.from(USER).where(POST.title.eq("x"))                       | Condition<Post> cannot be converted to Condition<? super User>
            db.from(USER).where(USER.age.gt(18), POST.title.eq("x"))      | method where in class Filtered<T,S> cannot be applied
            USER.name.eq("x").and(POST.title.eq("x"))                     | Condition<Post> cannot be converted to Condition<? super User>
            db.from(USER).where(sql("{} = 1", POST.title))                | inference variable T has incompatible bounds
            db.from(USER).orderBy(sql("{}", POST.title).asc())            | no suitable method found for orderBy(Order<Post>)
            db.update(USER).set(USER.name, sql("{}", POST.title))         | no suitable method found for set(TextColumn<User>,Fragment<Post>)
            db.update(USER).set(POST.title, sql("1"))                     | no suitable method found for set(TextColumn<Post>,Fragment<Object>)
            db.insertInto(USER).set(POST.title.to("x"))                   | Assignment<Post> cannot be converted to Assignment<User>
            db.insertInto(USER).set(USER.name, sql("{}", USER.name))      | no suitable method found for set(TextColumn<User>,Fragment<User>)
            db.insertInto(USER).returning(POST.title)                     | no suitable method found for returning(TextColumn<Post>)
            String id = db.insertInto(USER).returning(USER.id).one()      | Long cannot be converted to String
            db.insert(USER, POST.title.to("x"))                           | inference variable T has incompatible
            db.deleteFrom(USER).everyRow().returning(POST.title)          | no suitable method found for returning(TextColumn<Post>)
            db.upsertAll(java.util.List.of(user), POST.title)             | inference variable
            db.executeAll("x", java.util.List.of(1, 2))                   | no suitable method found for executeAll(String,java.util.List<Integer>)
            db.from(USER).orderBy(POST.title.asc())                       | no suitable method found for orderBy(Order<Post>)
            USER.age.gt("18")                                             | no suitable method found for gt(String)
            USER.id.eq(7)                                                 | no suitable method found for eq(int)
            USER.name.in(java.util.List.of(1))                            | inference variable E has incompatible bounds
            USER.name.eq(USER.age)                                        | no suitable method found for eq(EntityColumn<User,Integer>)
            USER.name.eq(POST.title)                                      | no suitable method found for eq(TextColumn<Post>)
            USER.name.eq(null)                                            | reference to eq is ambiguous
            USER.age.contains("1")                                        | cannot find symbol
            db.update(USER).set(USER.age.to(1)).run()                     | cannot find symbol
            db.deleteFrom(USER).run()                                     | cannot find symbol
            db.update(USER).set(POST.title.to("x"))                       | Assignment<Post> cannot be converted to Assignment<User>
            db.update(USER).set(USER.age.to("1"))                         | String cannot be converted to Integer
            db.patch(user, POST.title.to("x"))                            | inference variable T has incompatible
            db.select(USER.name, USER.id).from(USER).map(Card::new)       | invalid constructor reference
            db.select(USER.id).from(USER).map(Card::new)                  | incompatible types
            db.select(USER.id, USER.name, USER.age).from(USER).map(Card::new) | incompatible types
            db.select(USER.name).from(USER).union(db.select(USER.age).from(USER)) | TypedSelect.Of1<Integer> cannot be converted to TypedSelect.Of1<String>
            db.from(USER).where(USER.age.in(db.select(USER.name).from(USER))) | no suitable method found for in(TypedSelect.Of1<String>)
            db.from(USER).fetch(POST.author)                              | no suitable method found for fetch(RefColumn<Post,User>)
            db.from(USER).fetch(USER.posts, p -> p.where(USER.age.gt(1))) | Condition<User> cannot be converted to Condition<? super Post>
            db.from(USER).where(USER.posts.any(USER.age.gt(1)))           | method any in class ToMany<T,O> cannot be applied
            db.from(USER).where(POST.author().name.eq("x"))               | Condition<Post> cannot be converted to Condition<? super User>
            db.from(POST.author())                                        | no suitable method found for from(UserTable.Path<Post>)
            db.select(USER.id).from(USER).join(POST.author, POST)         | no suitable method found for join
            sum(USER.name)                                                | method sum in class Functions cannot be applied
            lower(USER.age)                                               | method lower in class Functions cannot be applied
            on(USER.name, USER.age)                                       | no suitable method found for on
            on(POST.author, POST)                                         | no suitable method found for on
            caseWhen(USER.age.gt(1), "a").otherwise(2)                    | no suitable method found for otherwise(int)
            Integer n = db.select(count()).from(USER).values().one()      | Long cannot be converted to Integer
            rowNumber().desc()                                            | cannot find symbol
            new User(1L, "x", 1, Many.of("x"))                            | inference variable T has incompatible bounds
            new Post(1L, "x", Ref.of("x"))                                | inference variable T has incompatible bounds
            db.upsert(user, POST.title)                                   | inference variable T has incompatible
            db.link(user, USER.posts, user)                               | no suitable method found for link(User,ToMany<User,Post>,User)
            db.link(post, USER.posts, post)                               | no suitable method found for link(Post,ToMany<User,Post>,Post)
            db.relink(user, USER.posts, java.util.List.of(user))          | no suitable method found for relink
            """)
    void whatIsWrongIsRefused(String statement, String message) {
        assertThat(compile(statement + ";"))
                .filteredOn(each -> each.startsWith("ERROR "))
                .singleElement()
                .satisfies(each -> assertThat(each.replaceAll("\\b(io\\.rexorm\\.orm|java\\.lang|shop)\\.", ""))
                        .contains(message));
    }

    private List<String> compile(String statements) {
        return Compilation.withProcessor()
                .source(
                        "shop.User",
                        "package shop; import io.rexorm.annotation.*; import io.rexorm.orm.Many; @Entity record User(@PrimaryKey Long id, String name, int age, @OneToMany(mappedBy = \"author\") Many<Post> posts) {}")
                .source(
                        "shop.Post",
                        "package shop; import io.rexorm.annotation.*; import io.rexorm.orm.Ref; @Entity record Post(@PrimaryKey Long id, String title, @ManyToOne Ref<User> author) {}")
                .source("shop.Card", "package shop; record Card(Long id, String name) {}")
                .source(
                        "shop.Use",
                        "package shop; import static shop.UserTable.USER; import static shop.PostTable.POST;"
                                + " import static io.rexorm.orm.Fragment.sql; import static io.rexorm.orm.Functions.*; import io.rexorm.orm.*;"
                                + " class Use { void use(io.rexorm.orm.Rex db, User user, Post post) { " + statements
                                + " } }")
                .to(classes);
    }
}
