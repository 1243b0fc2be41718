package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The projects in {@code examples/}, built and run as their readers would. */
@DisabledOnOs(OS.WINDOWS)
class ExamplesIT {
    @TempDir
    Path folder;

    @Test
    void migratesWhenTheApplicationStarts() throws IOException {
        Path example = copy("migrate-at-start");
        new PackagedMaven(folder).run(example, "compile").assertExit(0);

        assertThat(start(example).assertExit(0).stdout()).isEqualTo("1 migrations applied\n");
        assertThat(start(example).assertExit(0).stdout()).isEqualTo("0 migrations applied\n");
    }

    private CommandResult start(Path example) throws IOException {
        Path repository = folder.resolve("repository");
        try (Stream<Path> jars = Files.walk(repository)) {
            String classPath = String.join(
                    ":",
                    Stream.concat(Stream.of(example.resolve("target/classes")), jars.filter(ExamplesIT::isNeeded))
                            .map(Path::toString)
                            .toList());
            return Program.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath, "com.example.App")
                    .run(example, Map.of("HOME", folder.toString()), List.of());
        }
    }

    private static boolean isNeeded(Path jar) {
        String name = jar.getFileName().toString();
        return name.matches("(rexorm|sqlite-jdbc|jspecify)-.*\\.jar");
    }

    private Path copy(String name) throws IOException {
        Path from = Artifacts.project().resolve("examples").resolve(name);
        Path to = folder.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.startsWith(from.resolve("target"))) {
                    Path target = to.resolve(from.relativize(file));
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }
}
