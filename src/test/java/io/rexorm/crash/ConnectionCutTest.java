package io.rexorm.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.crash.CrashSite.Outcome;
import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.FaultProxy;
import io.rexorm.testkit.FaultProxy.Fault;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The network between the command and PostgreSQL breaks at a random place, and the next run comes to what it should. */
@EnabledIf("io.rexorm.testkit.TestPostgres#isAvailable")
class ConnectionCutTest {
    private static final List<String> MIGRATE = List.of("migrate");

    /** So that each COMMIT goes out in clear. */
    private static final String UNPREPARED = "prepareThreshold=0";

    private static final Predicate<byte[]> COMMIT = FaultProxy.text("\0COMMIT\0");

    @TempDir
    private Path temporary;

    private List<String> command;
    private Outcome undisturbed;
    private long bytes;
    private int requests;
    private int commits;

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "rollback --all"})
    void atAnyByte(String line) throws Exception {
        measure(line);
        Rounds.run(
                line + ", cut at a byte",
                random -> inRound((site, database, proxy) -> {
                    proxy.cutAfter(random.nextLong(bytes));
                    assertSaysWhatHappened(through(proxy, site, database));
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "rollback --all"})
    void whenACommitIsSentOrAnswered(String line) throws Exception {
        measure(line);
        Rounds.run(
                line + ", cut at a commit",
                random -> inRound((site, database, proxy) -> {
                    Fault fault = random.nextBoolean() ? Fault.LOSE_REQUEST : Fault.LOSE_ANSWER;
                    proxy.on(nth(1 + random.nextInt(commits), COMMIT), fault);
                    through(proxy, site, database)
                            .assertExit(8)
                            .assertStderrContains(
                                    "a transaction was being committed when the connection to the server was lost",
                                    "is there as a whole, or not at all",
                                    "run the same command again: it looks what the database holds")
                            .assertNowhere("rolled back");
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "rollback --all"})
    void whenEverythingVanishes(String line) throws Exception {
        measure(line);
        Rounds.run(
                line + ", swallowed",
                random -> inRound((site, database, proxy) -> {
                    Predicate<byte[]> last = nth(1 + random.nextInt(requests), request -> true);
                    proxy.on(request -> vanishes(last.test(request), proxy), Fault.NONE);
                    site.project().set("DATABASE_URL", proxy.url(database, "socketTimeout=1&connect_timeout=1"));
                    try (RunningCommand running = site.start(command)) {
                        assertSaysWhatHappened(running.await());
                    }
                }));
    }

    private static boolean vanishes(boolean now, FaultProxy proxy) {
        if (now) {
            proxy.mode(FaultProxy.Mode.BLACKHOLE);
        }
        return now;
    }

    private interface AtSite {
        void run(CrashSite site, TestDatabase database, FaultProxy proxy) throws Exception;
    }

    /** Lets the command run into it, and then again with nobody in its way. */
    private void inRound(AtSite disturbed) throws Exception {
        try (TestDatabase database = DatabaseKind.POSTGRES.fresh()) {
            CrashSite site = CrashSite.in(Files.createTempDirectory(temporary, "round-"), database);
            if (!command.equals(MIGRATE)) {
                site.settle(MIGRATE);
            }
            try (FaultProxy proxy = FaultProxy.before(database)) {
                disturbed.run(site, database, proxy);
            }
            site.project().using(database);
            site.settle(command);
            if (undisturbed == null) {
                undisturbed = site.outcome();
            }
            assertThat(site.isDecided() ? site.outcome().now() : site.outcome())
                    .isEqualTo(site.isDecided() ? undisturbed.now() : undisturbed);
        }
    }

    private void measure(String line) throws Exception {
        command = List.of(line.split(" "));
        AtomicInteger sent = new AtomicInteger();
        AtomicInteger committed = new AtomicInteger();
        inRound((site, database, proxy) -> {
            proxy.on(
                    request -> {
                        sent.incrementAndGet();
                        return COMMIT.test(request) && committed.incrementAndGet() < 0;
                    },
                    Fault.NONE);
            through(proxy, site, database).assertExit(0);
            bytes = proxy.passed();
        });
        requests = sent.get();
        commits = committed.get();
    }

    private CommandResult through(FaultProxy proxy, CrashSite site, TestDatabase database) {
        site.project().set("DATABASE_URL", proxy.url(database, UNPREPARED));
        return site.project().run(command.toArray(new String[0]));
    }

    private static Predicate<byte[]> nth(int number, Predicate<byte[]> request) {
        AtomicInteger left = new AtomicInteger(number);
        return bytes -> request.test(bytes) && left.decrementAndGet() == 0;
    }

    private static void assertSaysWhatHappened(CommandResult result) {
        if (result.exitCode() != 0) {
            result.assertExit(8).assertStderrContains("\n  next  ").assertNowhere("Exception");
        }
    }
}
