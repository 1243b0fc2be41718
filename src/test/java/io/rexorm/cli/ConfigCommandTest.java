package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCommandTest {
    private Project project;

    @BeforeEach
    void anEmptyFolder(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped());
    }

    /** The value and the origin of a setting. */
    private static String shown(CommandResult result, String key) {
        return result.stdout()
                .lines()
                .filter(line -> line.startsWith(key + " "))
                .map(line -> line.substring(key.length()).strip().replaceAll(" {2,}", " <- "))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void worksWithoutAnyConfiguration() {
        CommandResult result = project.run("config").assertExit(0).assertStderrEmpty();
        assertThat(shown(result, "Setting")).isEqualTo("Value <- From");
        assertThat(shown(result, "database")).isEqualTo("sqlite <- default");
        assertThat(shown(result, "file")).isEqualTo("rexorm.db <- default");
        assertThat(shown(result, "migrations.dir")).isEqualTo("migrations <- default");
        assertThat(project.folder()).isEmptyDirectory();
    }

    @Test
    void showsWhereEachValueComesFrom() {
        project.write("rexorm.yaml", """
                        file: app.db
                        migrations:
                          table: history
                          lock-timeout: 7s
                        profiles:
                          test: {migrations: {transaction: all}}
                        """)
                .write(".env", "\nREXORM_LOCK_WAIT=9s\n")
                .set("REXORM_OUT_OF_ORDER", "warn");

        CommandResult result = project.run("config", "--env", "test", "--table", "other");

        assertThat(shown(result, "file")).isEqualTo("app.db <- rexorm.yaml:1");
        assertThat(shown(result, "migrations.table")).isEqualTo("other <- flag --table");
        assertThat(shown(result, "migrations.lock-timeout")).isEqualTo("7s <- rexorm.yaml:4");
        assertThat(shown(result, "migrations.transaction")).isEqualTo("all <- profile test, rexorm.yaml:6");
        assertThat(shown(result, "migrations.lock-wait")).isEqualTo("9s <- .env:2");
        assertThat(shown(result, "migrations.out-of-order")).isEqualTo("warn <- REXORM_OUT_OF_ORDER");
    }

    @Test
    void masksEverySecret() {
        project.write("rexorm.yaml", "url: postgres://ann:hidden1@h/n\npassword: hidden2\n")
                .set("PGPASSWORD", "hidden3");
        for (String[] call : new String[][] {{"config"}, {"config", "--json"}, {"config", "-vv"}}) {
            project.run(call)
                    .assertExit(0)
                    .assertStdoutContains("***")
                    .assertNowhere("hidden1")
                    .assertNowhere("hidden2")
                    .assertNowhere("hidden3");
        }
    }

    @Test
    void printsOneDocument() {
        String json = project.run("config", "--json", "-u", "sqlite:a \"b\".db")
                .assertExit(0)
                .stdout();
        assertThat(json)
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"settings\": [\n    {\n")
                .contains("\"key\": \"file\",\n      \"value\": \"a \\\"b\\\".db\",\n      \"origin\": \"flag --url\"")
                .endsWith("    }\n  ]\n}\n");
    }

    @Test
    void namesThePlaceOfWhatIsWrong() {
        project.write("rexorm.yaml", "migrations:\n  lock-timeout: soon\n");
        project.run("config").assertExit(2).assertStdoutEmpty().assertStderrContains("rexorm.yaml:2", "soon");
    }

    @Test
    void findsTheFileInAFolderAbove() {
        project.write("rexorm.yaml", "file: app.db\n").write("src/deep/x.txt", "");
        CommandResult result = project.runIn("src/deep", "config").assertExit(0);
        assertThat(shown(result, "file")).startsWith("app.db <- ").endsWith("rexorm.yaml:1");
    }
}
