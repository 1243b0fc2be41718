package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.orm.UniqueException;
import io.rexorm.testkit.Compilation;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of the README about the library, compiled and run. */
@EachDatabase
class ReadmeLibraryTest {
    private static final String IMPORTS = """
            package com.example;
            import static com.example.model.CustomerTable.CUSTOMER;
            import com.example.model.Customer;
            import io.rexorm.orm.Rex;
            import java.util.List;
            """;

    @TempDir
    Path classes;

    private final TestDatabase database;

    ReadmeLibraryTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void doesWhatItShows() throws Exception {
        String readme = Files.readString(Path.of("README.md"));
        String customer = between(readme, "$ cat src/main/java/com/example/model/Customer.java\n", "```");
        String body = between(readme, "```java\n", "```").replace("\"sqlite:rexorm.db\"", "url");
        String main = IMPORTS + "final class Main {\n    static void main(String url) {\n" + body + "    }\n}\n";
        assertThat(Compilation.withProcessor()
                        .source("com.example.model.Customer", customer)
                        .source("com.example.Main", main)
                        .to(classes))
                .isEmpty();

        UniqueException failure = catchThrowableOfType(UniqueException.class, this::run);
        if (database.kind() == DatabaseKind.SQLITE) {
            assertThat(failure).asString().isEqualTo(lines(between(readme, "```text\n", "\n```"), main));
        }
        assertThat(database.rows("SELECT name, email, phone FROM customers"))
                .containsExactly("ANN|ann@example.org|+33 1 23 45 67 89");
    }

    /** The place with the line that it has here. */
    private static String lines(String shown, String main) {
        long line = main.substring(0, main.lastIndexOf("db.insert")).lines().count();
        return shown.replaceFirst("Main\\.java:[0-9]+", "Main.java:" + line);
    }

    private void run() throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            ShopDatabase.create(database, loader.loadClass("com.example.model.Customer"));
            Method main = loader.loadClass("com.example.Main").getDeclaredMethod("main", String.class);
            main.setAccessible(true);
            main.invoke(null, database.url());
        } catch (InvocationTargetException e) {
            throw (Exception) e.getCause();
        }
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        assertThat(from).as(start).isGreaterThan(start.length());
        return text.substring(from, text.indexOf(end, from));
    }
}
