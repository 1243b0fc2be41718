package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedServerTest {
    @TempDir
    private Path temporary;

    @Test
    void theNextServerEndsOneWhoseJvmWasKilled() throws Exception {
        assumeTrue(PostgresServer.isInstallable(), "the binaries of PostgreSQL are not there");
        Path folder;
        ProcessHandle abandoned;
        try (RunningCommand jvm = startServerInAnotherJvm().awaitStderr("started")) {
            List<String> lines = jvm.stdout().lines().toList();
            folder = Path.of(lines.get(0));
            abandoned = ProcessHandle.of(Long.parseLong(lines.get(1))).orElseThrow();
            try (PostgresServer neighbour = PostgresServer.start()) {
                assertThat(neighbour.folder()).isNotEqualTo(folder);
                assertThat(abandoned.isAlive())
                        .as("a server whose JVM lives is let alone")
                        .isTrue();
                assertThat(folder).exists();
            }
            jvm.killHard();
        }
        assertThat(abandoned.isAlive()).isTrue();

        try (PostgresServer next = PostgresServer.start()) {
            assertThat(next.folder()).exists();
            assertThat(folder).doesNotExist();
        }
        assertThat(abandoned.onExit()).succeedsWithin(Duration.ofSeconds(20));
    }

    private RunningCommand startServerInAnotherJvm() {
        return ProcessCommand.ofMain(ServerProgram.class.getName(), Duration.ofSeconds(60))
                .start(
                        temporary,
                        Map.of("PATH", System.getenv("PATH")),
                        List.of(PostgresBinaries.folder().toString()));
    }
}
