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
                        + "db.upsert(user, USER.name, USER.age);"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            db.from(USER).where(POST.title.eq("x"))                       | Condition<Post> cannot be converted to Condition<User>
            db.from(USER).where(USER.age.gt(18), POST.title.eq("x"))      | method where in class Filtered<T,S> cannot be applied
            USER.name.eq("x").and(POST.title.eq("x"))                     | Condition<Post> cannot be converted to Condition<User>
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
            db.upsert(user, POST.title)                                   | inference variable T has incompatible
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
                        "package shop; import io.rexorm.annotation.*; @Entity record User(@PrimaryKey Long id, String name, int age) {}")
                .source(
                        "shop.Post",
                        "package shop; import io.rexorm.annotation.*; @Entity record Post(@PrimaryKey Long id, String title) {}")
                .source(
                        "shop.Use",
                        "package shop; import static shop.UserTable.USER; import static shop.PostTable.POST;"
                                + " class Use { void use(io.rexorm.orm.Rex db, User user) { " + statements + " } }")
                .to(classes);
    }
}
