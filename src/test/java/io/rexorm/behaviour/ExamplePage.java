package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.orm.Rex;
import io.rexorm.testkit.Compilation;
import io.rexorm.testkit.RecordedLogs;
import io.rexorm.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.slf4j.event.Level;

/** A page with examples in Java, of which the first declares entities, and the SQL that they send. */
final class ExamplePage {
    static final String IMPORTS = """
            package shop;
            import static io.rexorm.orm.Direction.*;
            import static io.rexorm.orm.Fragment.sql;
            import static io.rexorm.orm.Functions.*;
            import io.rexorm.annotation.*;
            import io.rexorm.orm.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;
    private static final Pattern RECORD = Pattern.compile("record (\\w+)\\(");

    private final Path classes;
    private final List<QueryExample> examples;
    private final List<String> entities = new ArrayList<>();
    private final Compilation compilation = Compilation.withProcessor();
    private final StringBuilder imports = new StringBuilder(IMPORTS);

    /** @param classes where to compile it to */
    ExamplePage(Path page, Path classes) throws Exception {
        this.classes = classes;
        List<QueryExample> all = QueryExample.inPage(page);
        this.examples = all.subList(1, all.size());
        for (String entity : all.get(0).code().split("(?=@Entity)")) {
            Matcher name = RECORD.matcher(entity);
            assertThat(name.find()).as(entity).isTrue();
            String type = "shop." + name.group(1);
            entities.add(type);
            compilation.source(type, IMPORTS + entity);
            imports.append("import static ")
                    .append(type)
                    .append("Table.")
                    .append(name.group(1).toUpperCase(java.util.Locale.ROOT))
                    .append(";\n");
        }
    }

    List<QueryExample> examples() {
        return examples;
    }

    /** Compiles classes with the examples in them, each in a method {@code example0(Rex db)}. */
    ExamplePage compile(List<QueryExample> shown, String gives, String body) {
        StringBuilder source = new StringBuilder(imports).append("final class Examples {\n");
        for (int i = 0; i < shown.size(); i++) {
            source.append("static ").append(gives).append(" example").append(i).append("(Rex db) {\n");
            source.append(body.formatted(shown.get(i).code())).append("\n}\n");
        }
        assertThat(compilation
                        .source("shop.Examples", source.append("}").toString())
                        .to(classes))
                .isEmpty();
        return this;
    }

    /** Runs the examples one after the other, and compares what they send with what the page shows. */
    void assertSql(TestDatabase database, Predicate<String> counts, String... tables) throws Exception {
        compile(examples, "void", "%s");
        try (URLClassLoader loader = loader();
                Rex db = Rex.open(database.url())) {
            List<Class<?>> types = new ArrayList<>();
            for (String entity : entities) {
                types.add(loader.loadClass(entity));
            }
            ShopDatabase.create(database, types.toArray(new Class<?>[0]));
            database.execute(tables);
            SoftAssertions all = new SoftAssertions();
            for (int i = 0; i < examples.size(); i++) {
                RecordedLogs.clear();
                RecordedLogs.keep("io.rexorm.sql", Level.DEBUG);
                run(loader, i, db);
                QueryExample example = examples.get(i);
                List<String> sent = statements().stream().filter(counts).toList();
                all.assertThat(example.shown(sent)).as(example.code()).isEqualTo(example.on(database.kind()));
            }
            all.assertAll();
        } finally {
            RecordedLogs.clear();
        }
    }

    URLClassLoader loader() throws Exception {
        return new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
    }

    static Object run(ClassLoader loader, int number, Rex db) throws Exception {
        Method example = loader.loadClass("shop.Examples").getDeclaredMethod("example" + number, Rex.class);
        example.setAccessible(true);
        try {
            return example.invoke(null, db);
        } catch (InvocationTargetException e) {
            throw new AssertionError("example " + number, e.getCause());
        }
    }

    private static List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (String line : RecordedLogs.lines()) {
            statements.add(line.replaceFirst("^DEBUG io\\.rexorm\\.sql: [^:]*: (.*) at shop\\.Examples\\..*$", "$1"));
        }
        return statements;
    }
}
