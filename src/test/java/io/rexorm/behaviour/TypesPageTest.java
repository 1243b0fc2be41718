package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.orm.Rex;
import io.rexorm.testkit.Compilation;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/types.md}, with the processor, does what the page says. */
@EachDatabase
class TypesPageTest {
    @TempDir
    Path classes;

    private final TestDatabase database;

    TypesPageTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void keysVersionsAndTimesAreAsThePageSays() throws Exception {
        List<String> blocks = blocks(Files.readString(Path.of("docs/types.md")));
        String source = """
                import io.rexorm.annotation.*;
                import io.rexorm.orm.Rex;
                import java.time.Instant;
                import org.jspecify.annotations.Nullable;

                class Example {
                    static String[] run(Rex db) {
                        %s
                        return new String[] {
                            ann.toString(), found.toString(), bob.toString(), member.toString(), same.toString()
                        };
                    }

                    %s
                }
                """.formatted(blocks.get(1), blocks.get(0));
        assertThat(Compilation.withProcessor().source("Example", source).to(classes))
                .isEmpty();

        String[] shown = run();
        assertThat(shown[0])
                .contains("name=Ann", "version=0", "note=not kept")
                .doesNotContain("id=null", "createdAt=null", "updatedAt=null");
        assertThat(shown[1]).isEqualTo(shown[0].replace("note=not kept", "note=null"));
        assertThat(shown[2]).contains("name=Bob", "version=1").doesNotContain("createdAt=null", "updatedAt=null");
        assertThat(shown[3]).contains("team=red", "role=captain");
        assertThat(shown[4]).isEqualTo(shown[3]);
    }

    private String[] run() throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            ShopDatabase.create(database, loader.loadClass("Example$Account"), loader.loadClass("Example$Membership"));
            Method run = loader.loadClass("Example").getDeclaredMethod("run", Rex.class);
            run.setAccessible(true);
            try (Rex db = Rex.open(database.url())) {
                return (String[]) run.invoke(null, db);
            } catch (InvocationTargetException e) {
                throw (Exception) e.getCause();
            }
        }
    }

    private static List<String> blocks(String page) {
        List<String> blocks = new ArrayList<>();
        for (int at = page.indexOf("```java\n"); at >= 0; at = page.indexOf("```java\n", at + 1)) {
            blocks.add(page.substring(at + "```java\n".length(), page.indexOf("```\n", at + 1)));
        }
        return blocks;
    }
}
