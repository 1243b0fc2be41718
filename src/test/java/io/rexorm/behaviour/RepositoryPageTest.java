package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.orm.Rex;
import io.rexorm.orm.SqlWatch;
import io.rexorm.testkit.Compilation;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the page about repositories compile, and send the SQL that stands beside them, on both databases. */
@EachDatabase
class RepositoryPageTest {
    private static final Path PAGE = Path.of("docs/repositories.md");
    private static final String IMPORTS = """
            package shop;
            import static shop.UserTable.USER;
            import io.rexorm.annotation.*;
            import io.rexorm.annotation.Sql;
            import io.rexorm.orm.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;
    private static final List<String> TYPES = List.of("User", "Card", "Users");

    @TempDir
    Path classes;

    private final TestDatabase database;

    RepositoryPageTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void examplesSendTheSqlThatThePageShows() throws Exception {
        List<QueryExample> page = QueryExample.inPage(PAGE);
        List<QueryExample> examples = page.subList(TYPES.size(), page.size());
        assertThat(examples).hasSize(6);
        StringBuilder source = new StringBuilder(IMPORTS + "final class Examples {\n");
        for (int i = 0; i < examples.size(); i++) {
            source.append("static void example" + i + "(Rex db) {\n")
                    .append(examples.get(i).code())
                    .append("}\n");
        }
        Compilation compilation = types(page).source("shop.Examples", source + "}");
        assertThat(compilation.to(classes)).isEmpty();

        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
                Rex db = Rex.open(database.url())) {
            ShopDatabase.create(database, loader.loadClass("shop.User"));
            for (int i = 0; i < examples.size(); i++) {
                QueryExample example = examples.get(i);
                try (SqlWatch watch = db.watch()) {
                    run(loader, i, db);
                    assertThat(example.shown(watch.statements()))
                            .as(example.code())
                            .isEqualTo(example.on(database.kind()));
                }
            }
        }
    }

    @Test
    void theCompilerSaysWhatThePageShows() throws Exception {
        String text = Files.readString(PAGE);
        int from = text.indexOf("```text\n") + "```text\n".length();
        List<String> shown =
                text.substring(from, text.indexOf("```", from)).lines().toList();
        String mistakes = """
                @Repository
                interface Users extends Repo<User, Long> {
                    Optional<User> findByEmial(String email);
                    List<User> findByAge(String age);
                    int countByName(String name);
                    @Sql("select id, name from users where age > :mni") List<Card> olderThan(int min);
                }
                """;

        List<QueryExample> page = QueryExample.inPage(PAGE);
        assertThat(Compilation.withProcessor()
                        .source("shop.User", source(page, 0))
                        .source("shop.Card", source(page, 1))
                        .source("shop.Users", IMPORTS.replace("import static shop.UserTable.USER;\n", "") + mistakes)
                        .to(classes))
                .extracting(each -> each.replaceFirst("ERROR [0-9]+: ", ""))
                .containsExactlyElementsOf(shown);
    }

    private static Compilation types(List<QueryExample> page) {
        Compilation compilation = Compilation.withProcessor();
        for (int i = 0; i < TYPES.size(); i++) {
            compilation.source("shop." + TYPES.get(i), source(page, i));
        }
        return compilation;
    }

    private static String source(List<QueryExample> page, int number) {
        return IMPORTS + page.get(number).code();
    }

    private static void run(ClassLoader loader, int number, Rex db) throws Exception {
        Method example = loader.loadClass("shop.Examples").getDeclaredMethod("example" + number, Rex.class);
        example.setAccessible(true);
        try {
            example.invoke(null, db);
        } catch (InvocationTargetException e) {
            throw new AssertionError("example " + number, e.getCause());
        }
    }
}
