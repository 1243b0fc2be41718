package io.rexorm.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.crash.CrashSite.Outcome;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.PgBouncer;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The process is killed at a random instant, and the next one comes to what one that nobody kills comes to. */
class RandomKillTest {
    private static final List<String> MIGRATE = List.of("migrate", "--lock-wait", "30s");
    private static final List<String> ROLL_BACK = List.of("rollback", "--all", "--lock-wait", "30s");
    private static final List<List<String>> ANY = List.of(
            MIGRATE,
            ROLL_BACK,
            List.of("migrate", "--to", "5"),
            List.of("rollback", "--step", "3"),
            List.of("redo"),
            List.of("reset", "--yes"));

    @TempDir
    private Path temporary;

    private DatabaseKind kind;
    private boolean pooled;
    private int killed;
    private int late;

    /** The machine may have become faster since the command was measured. */
    private double pace = 1;

    /** A command that nobody kills: when it has done its first piece, when it ends, and what it comes to. */
    private record Undisturbed(long firstMillis, long endMillis, Outcome outcome) {

        /** For commands that do less. */
        Undisturbed firstHalf() {
            return new Undisturbed(firstMillis, (firstMillis + endMillis) / 2, outcome);
        }
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void migrate(DatabaseKind on) throws Exception {
        begin(on);
        Undisturbed undisturbed = undisturbed(MIGRATE, "applied");
        rounds(
                "migrate",
                random -> inRound((site, database) -> {
                    kill(site, MIGRATE, undisturbed, random);
                    site.settle(MIGRATE);
                    assertEqual(site, undisturbed.outcome);
                }));
    }

    @Test
    @EnabledIf("io.rexorm.testkit.PgBouncer#isAvailable")
    void migrateThroughATransactionPooler() throws Exception {
        pooled = true;
        migrate(DatabaseKind.POSTGRES);
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void rollback(DatabaseKind on) throws Exception {
        begin(on);
        Undisturbed undisturbed = undisturbed(ROLL_BACK, "reverted");
        rounds(
                "rollback",
                random -> inRound((site, database) -> {
                    site.settle(MIGRATE);
                    kill(site, ROLL_BACK, undisturbed, random);
                    site.settle(ROLL_BACK);
                    assertEqual(site, undisturbed.outcome);
                }));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void upAndDown(DatabaseKind on) throws Exception {
        begin(on);
        Undisturbed undisturbed = undisturbed(MIGRATE, "applied");
        rounds(
                "up and down",
                random -> inRound((site, database) -> {
                    site.settle(MIGRATE);
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        kill(site, ANY.get(random.nextInt(ANY.size())), undisturbed.firstHalf(), random);
                    }
                    site.settle(random.nextBoolean() ? ROLL_BACK : MIGRATE);
                    site.settle(MIGRATE);
                    assertThat(site.outcome().now()).isEqualTo(undisturbed.outcome.now());
                }));
    }

    private void begin(DatabaseKind on) {
        assumeTrue(on.isAvailable(), "no " + on + " to test against");
        kind = on;
    }

    private void rounds(String name, Rounds.Round round) throws Exception {
        Rounds.run(name + " killed on " + kind + (pooled ? " through PgBouncer" : ""), round);
        System.out.println("[rexorm crash] " + killed + " processes killed, " + late + " were done before");
    }

    private interface AtSite {
        void run(CrashSite site, TestDatabase database) throws Exception;
    }

    /** The same home for all, so that a round is not spent on unpacking SQLite's library. */
    private void inRound(AtSite work) throws Exception {
        Path folder = Files.createTempDirectory(temporary, "round-");
        try (TestDatabase database = kind.fresh()) {
            CrashSite site = CrashSite.in(folder, database);
            site.project().set("HOME", temporary.toString());
            if (pooled) {
                try (PgBouncer pooler = PgBouncer.before(database)) {
                    site.project().set("DATABASE_URL", pooler.url());
                    work.run(site, database);
                }
            } else {
                work.run(site, database);
            }
        }
    }

    private Undisturbed undisturbed(List<String> command, String firstWord) throws Exception {
        List<Undisturbed> runs = new ArrayList<>();
        inRound((site, database) -> {
            if (!command.equals(MIGRATE)) {
                site.settle(MIGRATE);
            }
            long begin = System.nanoTime();
            try (RunningCommand running = site.start(command).awaitStdout(firstWord)) {
                long first = millisSince(begin);
                running.await().assertExit(0);
                runs.add(new Undisturbed(first, millisSince(begin), site.outcome()));
            }
        });
        return runs.get(0);
    }

    /** Kills the command once or twice in a row. */
    private void kill(CrashSite site, List<String> command, Undisturbed undisturbed, RandomGenerator random)
            throws Exception {
        for (int i = random.nextInt(2); i >= 0; i--) {
            long from = undisturbed.firstMillis * 3 / 4;
            long millis = from + random.nextLong(undisturbed.endMillis * 21 / 20 - from);
            try (RunningCommand running = site.start(command)) {
                Thread.sleep((long) (millis * pace));
                boolean inTime = running.isRunning();
                running.killHard();
                killed += inTime ? 1 : 0;
                late += inTime ? 0 : 1;
                pace = inTime ? Math.min(1, pace * 1.05) : pace * 0.85;
            }
            if (random.nextInt(3) == 0) {
                site.project().run("status").assertExit(0);
            }
        }
    }

    private static void assertEqual(CrashSite site, Outcome undisturbed) throws Exception {
        if (site.isDecided()) {
            assertThat(site.outcome().now()).isEqualTo(undisturbed.now());
        } else {
            assertThat(site.outcome()).isEqualTo(undisturbed);
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
