package io.rexorm.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Compilation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/testing.md}, with the processor, do what the page says. */
class TestingPageTest {
    @TempDir
    Path classes;

    @Test
    void theTestsOfThePageDoWhatItSays() throws Exception {
        String page = Files.readString(Path.of("docs/testing.md"));
        List<String> java = blocks(page, "java");
        assertThat(java).hasSize(5);
        String source = """
                package page;

                import static org.junit.jupiter.api.Assertions.assertEquals;
                import static org.junit.jupiter.api.Assertions.assertThrows;
                import static page.Page_PostTable.POST;
                import static page.Page_UserTable.USER;

                import io.rexorm.annotation.*;
                import io.rexorm.orm.*;
                import io.rexorm.testing.RexTest;
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import java.util.List;
                import java.util.Locale;
                import org.jspecify.annotations.Nullable;
                import org.junit.jupiter.api.BeforeEach;
                import org.junit.jupiter.api.Test;

                class Page {
                    %s
                    static %s
                    %s
                    static %s
                    @RexTest(entities = User.class)
                    static class Rehearsed {
                        @Test
                        void runs() {
                            try (Rex db = Rex.open("sqlite::memory:")) {
                                db.execute("CREATE TABLE users (id integer PRIMARY KEY, name text, email text)");
                                rehearsed(db);
                            }
                        }

                        %s
                    }
                }
                """.formatted(java.get(0), java.get(1), java.get(2), java.get(3), java.get(4));
        assertThat(Compilation.withProcessor()
                        .option("-Xlint:-processing")
                        .source("page.Page", source)
                        .to(classes))
                .isEmpty();

        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            TestRun good = TestRun.of(loader.loadClass("page.Page$UsersTest"), loader.loadClass("page.Page$Rehearsed"));
            assertThat(good.failures()).isEmpty();
            assertThat(good.passed()).hasSize(3);
            TestRun slow = TestRun.of(loader.loadClass("page.Page$SlowTest"));
            assertThat(slow.failures())
                    .singleElement()
                    .isInstanceOf(AssertionError.class)
                    .extracting(Throwable::getMessage)
                    .isEqualTo(blocks(page, "text").get(0).strip());
        }
    }

    private static List<String> blocks(String page, String language) {
        String start = "```" + language + "\n";
        List<String> blocks = new ArrayList<>();
        for (int at = page.indexOf(start); at >= 0; at = page.indexOf(start, at + 1)) {
            blocks.add(page.substring(at + start.length(), page.indexOf("```\n", at + 1)));
        }
        return blocks;
    }
}
