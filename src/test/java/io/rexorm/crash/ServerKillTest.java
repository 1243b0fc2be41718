package io.rexorm.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.crash.CrashSite.Outcome;
import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.PostgresServer;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All processes of the PostgreSQL server are killed at a random instant, and the server is started again. */
class ServerKillTest {
    private static final List<String> MIGRATE = List.of("migrate");

    @TempDir
    private Path temporary;

    private long firstMillis;
    private long endMillis;
    private Outcome undisturbed;

    @ParameterizedTest
    @CsvSource({"migrate, applied", "rollback --all, reverted"})
    void theNextRunComesToWhatAnUndisturbedOneDoes(String line, String firstWord) throws Exception {
        assumeTrue(PostgresServer.isInstallable(), "no PostgreSQL to kill");
        List<String> command = List.of(line.split(" "));
        try (PostgresServer server = PostgresServer.start()) {
            measure(server, command, firstWord);
            Rounds.run(line + " on a server that is killed", random -> round(server, command, random));
        }
    }

    private CrashSite site(TestDatabase database, List<String> command) throws Exception {
        CrashSite site = CrashSite.in(Files.createTempDirectory(temporary, "round-"), database);
        if (!command.equals(MIGRATE)) {
            site.settle(MIGRATE);
        }
        return site;
    }

    private void measure(PostgresServer server, List<String> command, String firstWord) throws Exception {
        try (TestDatabase database = server.freshDatabase()) {
            CrashSite site = site(database, command);
            long begin = System.nanoTime();
            try (RunningCommand running = site.start(command).awaitStdout(firstWord)) {
                firstMillis = (System.nanoTime() - begin) / 1_000_000;
                running.await().assertExit(0);
                endMillis = (System.nanoTime() - begin) / 1_000_000;
            }
            undisturbed = site.outcome();
        }
    }

    private void round(PostgresServer server, List<String> command, RandomGenerator random) throws Exception {
        try (TestDatabase database = server.freshDatabase()) {
            CrashSite site = site(database, command);
            long from = firstMillis * 3 / 4;
            long millis = from + random.nextLong(endMillis - from);
            try (RunningCommand running = site.start(command)) {
                Thread.sleep(millis);
                server.killHard();
                server.startAgain();
                assertSaysWhatHappened(running.await());
            }
            site.settle(command);
            Outcome outcome = site.outcome();
            assertThat(site.isDecided() ? outcome.now() : outcome)
                    .isEqualTo(site.isDecided() ? undisturbed.now() : undisturbed);
        }
    }

    private static void assertSaysWhatHappened(CommandResult result) {
        if (result.exitCode() != 0) {
            result.assertExit(8).assertStderrContains("\n  next  ").assertNowhere("Exception");
        }
    }
}
