package io.rexorm.testkit;

import io.rexorm.dialect.Dialects;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Runs a script as a database administrator does: with psql or sqlite3, and over JDBC where the shell is not installed. */
public final class DatabaseShell {
    private final TestDatabase database;

    public DatabaseShell(TestDatabase database) {
        this.database = database;
    }

    /** Runs the script to its end, or to its first error, which fails the test. */
    public void run(Path script) throws IOException, InterruptedException, SQLException {
        boolean postgres = database.dialect().equals("postgres");
        if (!isInstalled(postgres ? "psql" : "sqlite3")) {
            overJdbc(script);
            return;
        }
        ProcessBuilder shell = postgres
                ? new ProcessBuilder(
                        "psql", database.url(), "--no-psqlrc", "--set", "ON_ERROR_STOP=1", "--file", script.toString())
                : new ProcessBuilder("sqlite3", "-bail", database.url().substring("sqlite:".length()))
                        .redirectInput(script.toFile());
        Process process = shell.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new AssertionError(output + "\n" + Files.readString(script));
        }
    }

    private void overJdbc(Path script) throws SQLException {
        ScriptParser parser =
                new ScriptParser(database.dialect(), Dialects.load().lexicalRules());
        List<Section> sections =
                parser.parse(ScriptSource.ofFile("script", script)).sections(Direction.UP);
        try (Connection connection = database.connect();
                java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Section section : sections) {
                for (Statement statement : section.statements()) {
                    jdbc.execute(statement.text());
                }
            }
        }
    }

    private static boolean isInstalled(String program) {
        for (String folder : String.valueOf(System.getenv("PATH")).split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
