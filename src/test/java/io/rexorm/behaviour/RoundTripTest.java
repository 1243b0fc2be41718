package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.FaultProxy;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the command waits for a server that may be far away, counted between the two. */
@EachDatabase(DatabaseKind.POSTGRES)
class RoundTripTest {
    /** The message after which the driver waits for an answer, unless it has sent a simple query. */
    private static final String SYNC = "S\0\0\0\4";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final FaultProxy proxy;
    private final Project project;

    RoundTripTest(TestDatabase database, @TempDir Path folder) throws IOException {
        URI server = URI.create(database.url());
        proxy = FaultProxy.to(server.getHost(), server.getPort());
        proxy.on(this::noted, FaultProxy.Fault.NONE);
        project = Project.in(folder, InProcessCommand.piped())
                .set(
                        "DATABASE_URL",
                        database.url().replace(server.getHost() + ":" + server.getPort(), "127.0.0.1:" + proxy.port()));
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
    }

    private boolean noted(byte[] request) {
        String text = new String(request, StandardCharsets.ISO_8859_1);
        if (text.startsWith("Q") || text.endsWith(SYNC)) {
            return requests.add(text);
        }
        return false;
    }

    private int requestsOf(String... arguments) {
        requests.clear();
        project.run(arguments).assertExit(0);
        return requests.size();
    }

    private void migrations(int from, int to) {
        for (int i = from; i <= to; i++) {
            project.migration(i + "_t", "CREATE TABLE t" + i + " (id int);", "DROP TABLE t" + i + ";");
        }
    }

    @Test
    void oneIsEnoughToLearnTheState() {
        migrations(1, 3);
        project.run("migrate").assertExit(0);
        assertThat(requestsOf("status")).isEqualTo(1);
        assertThat(requests.get(0)).contains("rex_migrations");
        assertThat(requestsOf("migrate")).isEqualTo(1);
    }

    /** Beginning, which sets the time-outs, each statement, the row of the history, and the end. */
    @Test
    void aMigrationTakesThreeBesidesItsStatements() {
        migrations(1, 1);
        project.run("migrate").assertExit(0);
        migrations(2, 2);
        int one = requestsOf("migrate");
        migrations(3, 5);
        assertThat(requestsOf("migrate") - one).isEqualTo(2 * (3 + 1));
    }
}
