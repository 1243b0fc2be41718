package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command says what it has to say, and no library or JVM says anything besides, whichever Java it runs on. */
class JavaVersionsIT {

    @Test
    void isSilentOnTheJavaThatRunsThis(@TempDir Path folder) {
        isSilentOn(Path.of(System.getProperty("java.home")), folder);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void isSilentOnTheJavasBesideIt(int feature, @TempDir Path folder) throws IOException {
        List<Path> homes = Artifacts.javaHomes(feature);
        assumeTrue(!homes.isEmpty(), "no JDK " + feature + " beside the one that runs this");
        isSilentOn(homes.get(0), folder);
    }

    private static void isSilentOn(Path javaHome, Path folder) {
        Project project =
                Project.in(folder, Program.jar(javaHome)).migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        project.set("XDG_CACHE_HOME", project.path("cache").toString());
        for (String command : new String[] {"--version", "--help", "config", "plan", "migrate", "status", "rollback"}) {
            assertThat(project.run(command).assertExit(0).assertStderrEmpty().stdout())
                    .isNotEmpty();
        }
        // No server listens on port 1: the other driver gets its chance to say something.
        String said = project.run("status", "--url", "postgres://ann@127.0.0.1:1/shop")
                .assertExit(8)
                .assertStdoutEmpty()
                .stderr();
        assertThat(said.lines().toList())
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("error  no PostgreSQL server answers at 127.0.0.1:1"),
                        line -> assertThat(line).startsWith("  next  "));
    }
}
