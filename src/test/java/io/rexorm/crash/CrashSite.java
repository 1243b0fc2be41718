package io.rexorm.crash;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.RunningCommand;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * A project with a history in which everything is that can be cut off, its database, and a person who does after a crash what
 * the command says.
 *
 * <p>The history writes into {@code witness} what it does: 1 on its way up, -1 on its way down. A step whose sum is neither 0 nor
 * 1 has run twice.
 */
final class CrashSite {
    private static final String RESOLVE = "rexorm resolve ";
    private static final String ROLL_BACK = "rexorm rollback --only ";
    private static final int MOST_HINTS = 4;

    private final TestDatabase database;
    private final Project project;
    private boolean decided;

    private CrashSite(TestDatabase database, Project project) {
        this.database = database;
        this.project = project;
    }

    /** A new project in an empty folder, for an empty database. */
    static CrashSite in(Path folder, TestDatabase database) throws SQLException {
        database.execute("CREATE TABLE witness (step text, way int)");
        Project project = Project.in(folder, InProcessCommand.piped()).using(database);
        Path history = resource(database.dialect());
        try (DirectoryStream<Path> files = Files.newDirectoryStream(history)) {
            for (Path file : files) {
                project.write("migrations/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CrashSite(database, project);
    }

    private static Path resource(String dialect) {
        try {
            return Path.of(CrashSite.class.getResource("/crash/" + dialect).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Project project() {
        return project;
    }

    /** Starts the command as a process of its own. */
    RunningCommand start(List<String> command) {
        return project.start(command.toArray(new String[0]));
    }

    /** Runs the command until it ends well, and does what it says where it does not. */
    void settle(List<String> command) throws SQLException {
        CommandResult result = run(command);
        for (int hints = 0; result.exitCode() != 0; hints++) {
            if (result.exitCode() != 4 || hints == MOST_HINTS) {
                throw new AssertionError(command + " after a crash:\n" + result);
            }
            follow(result);
            result = run(command);
        }
    }

    private CommandResult run(List<String> command) {
        return project.run(command.toArray(new String[0]));
    }

    private void follow(CommandResult refusal) throws SQLException {
        String text = refusal.stderr();
        if (text.contains("the database does not tell whether it is done")) {
            decided = true;
            boolean isUp = database.rows("SELECT sum(way) FROM witness WHERE step = 'call'")
                    .equals(List.of("1"));
            String outcome = isUp ? "--applied" : "--reverted";
            refusal.assertStderrContains(outcome + " --reason");
            run(List.of("resolve", word(text, RESOLVE), outcome, "--reason", "looked into witness"))
                    .assertExit(0);
        } else if (text.contains(ROLL_BACK)) {
            finish(run(List.of("rollback", "--only", word(text, ROLL_BACK))));
        } else {
            refusal.assertStderrContains("finish it: rexorm migrate");
            settle(List.of("migrate"));
        }
    }

    /** What a person has decided to be rolled back is not rolled back again. */
    private void finish(CommandResult rollback) throws SQLException {
        if (rollback.exitCode() == 4) {
            follow(rollback);
        } else {
            rollback.assertExit(0);
        }
    }

    private static String word(String text, String before) {
        String rest = text.substring(text.indexOf(before) + before.length());
        return rest.split("\\s", 2)[0];
    }

    /** Whether the person had to decide something: the history tells of it then. */
    boolean isDecided() {
        return decided;
    }

    /** What all this has come to. */
    Outcome outcome() throws SQLException {
        return new Outcome(
                database.schema("rex_migrations"),
                database.data("rex_migrations", "witness"),
                database.rows("SELECT step, sum(way) FROM witness GROUP BY step HAVING sum(way) <> 0 ORDER BY step"),
                database.rows("SELECT version, status, reason FROM rex_migrations WHERE version NOT LIKE '%former%'"
                        + " AND status <> 'former' ORDER BY version"),
                database.rows("SELECT name, count(*) FROM rex_migrations WHERE status = 'former' GROUP BY name"
                        + " ORDER BY name"));
    }

    /**
     * What a run has come to.
     *
     * @param schema the catalog
     * @param rows the rows
     * @param witness the steps that are done and not undone
     * @param history what became of each migration
     * @param former how many notes of the past there are of each
     */
    record Outcome(String schema, String rows, List<String> witness, List<String> history, List<String> former) {

        /** Without what tells which way it came to it. */
        Outcome now() {
            return new Outcome(schema, rows, witness, List.of(), List.of());
        }
    }
}
