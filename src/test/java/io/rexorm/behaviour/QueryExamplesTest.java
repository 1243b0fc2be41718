package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.orm.Rex;
import io.rexorm.testkit.Compilation;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.RecordedLogs;
import io.rexorm.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.event.Level;

/** The queries in the documentation compile, and are the SQL that stands beside them, on both databases. */
@EachDatabase
@Isolated("the logs are those of the process")
class QueryExamplesTest {
    private static final Path PAGE = Path.of("docs/queries.md");
    private static final String IMPORTS = """
            package shop;
            import static io.rexorm.orm.Direction.*;
            import static io.rexorm.orm.Fragment.sql;
            import static io.rexorm.orm.Sql.*;
            import io.rexorm.annotation.*;
            import io.rexorm.orm.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    @TempDir
    Path classes;

    private final TestDatabase database;

    QueryExamplesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void thoseOfTheClassesBecomeTheSqlThatTheyShow() throws Exception {
        List<QueryExample> examples = QueryExample.inClasses();
        assertThat(examples).hasSizeGreaterThan(30);
        compile(examples, "String", "return (%s).sql();");

        try (URLClassLoader loader = loader();
                Rex db = Rex.open(database.url())) {
            for (int i = 0; i < examples.size(); i++) {
                QueryExample example = examples.get(i);
                String sent = example.shown(List.of(String.valueOf(run(loader, i, db))));
                String shown = example.on(database.kind());
                if (shown.startsWith("… ")) {
                    assertThat(sent).as(example.place()).endsWith(shown.substring(1));
                } else {
                    assertThat(sent).as(example.place()).isEqualTo(shown);
                }
            }
        }
    }

    @Test
    void thoseOfThePageSendTheSqlThatItShows() throws Exception {
        List<QueryExample> page = QueryExample.inPage(PAGE);
        List<QueryExample> examples = page.subList(1, page.size());
        assertThat(examples).hasSizeGreaterThan(14);
        compile(examples, "void", "%s");

        try (URLClassLoader loader = loader();
                Rex db = Rex.open(database.url())) {
            ShopDatabase.create(database, loader.loadClass("shop.User"), loader.loadClass("shop.Post"));
            RecordedLogs.keep("io.rexorm.sql", Level.DEBUG);
            SoftAssertions all = new SoftAssertions();
            for (int i = 0; i < examples.size(); i++) {
                RecordedLogs.clear();
                RecordedLogs.keep("io.rexorm.sql", Level.DEBUG);
                run(loader, i, db);
                QueryExample example = examples.get(i);
                all.assertThat(example.shown(statements())).as(example.code()).isEqualTo(example.on(database.kind()));
            }
            all.assertAll();
        } finally {
            RecordedLogs.clear();
        }
    }

    private static List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (String line : RecordedLogs.lines()) {
            statements.add(line.replaceFirst("^DEBUG io\\.rexorm\\.sql: [^:]*: (.*) at shop\\.Examples\\..*$", "$1"));
        }
        return statements;
    }

    private void compile(List<QueryExample> examples, String gives, String body) throws Exception {
        String[] entities = QueryExample.inPage(PAGE).get(0).code().split("(?=@Entity)");
        StringBuilder source = new StringBuilder(IMPORTS.replaceFirst(
                "import static",
                "import static shop.PostTable.POST;\nimport static shop.UserTable.USER;\nimport static"));
        source.append("final class Examples {\n");
        for (int i = 0; i < examples.size(); i++) {
            source.append("static ").append(gives).append(" example").append(i).append("(Rex db) {\n");
            source.append(body.formatted(examples.get(i).code())).append("\n}\n");
        }
        assertThat(Compilation.withProcessor()
                        .source("shop.User", IMPORTS + entities[0])
                        .source("shop.Post", IMPORTS + entities[1])
                        .source("shop.Examples", source.append("}").toString())
                        .to(classes))
                .isEmpty();
    }

    private URLClassLoader loader() throws Exception {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    private static Object run(ClassLoader loader, int number, Rex db) throws Exception {
        Method example = loader.loadClass("shop.Examples").getDeclaredMethod("example" + number, Rex.class);
        example.setAccessible(true);
        try {
            return example.invoke(null, db);
        } catch (InvocationTargetException e) {
            throw new AssertionError("example " + number, e.getCause());
        }
    }
}
