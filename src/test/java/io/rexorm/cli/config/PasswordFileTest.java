package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the file is elsewhere there, and has no permissions")
class PasswordFileTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void project() {
        workspace = new Workspace(folder).yaml("database: postgres\nhost: db\nname: shop\nuser: ann");
    }

    @ParameterizedTest(name = "{0} gives {1}")
    @CsvSource({
        "db:5432:shop:ann:s3cret, s3cret",
        "*:*:*:*:s3cret, s3cret",
        "db:*:shop:ann:a\\:b\\\\c, a:b\\c",
        "db:*:shop:ann:a:b, a:b",
        "# db:*:shop:ann:x, ",
        "other:*:*:*:x, ",
        "db:1:*:*:x, ",
        "db:*:other:*:x, ",
        "db:*:*:bob:x, ",
        "nonsense, ",
    })
    void findsThePasswordAsLibpqDoes(String line, String expected) throws IOException {
        write(".pgpass", "first:*:*:*:x\n\n" + line + "\n", "rw-------");

        assertThat(workspace.load().database().password()).isEqualTo(expected);
    }

    @Test
    void theFirstLineThatMatchesCounts() throws IOException {
        write(".pgpass", "db:*:*:ann:first\n*:*:*:*:second\n", "rw-------");

        assertThat(workspace.load().database().password()).isEqualTo("first");
        assertThat(workspace.shown("password")).isEqualTo("*** (" + folder.resolve("home/.pgpass") + ":1)");
    }

    @Test
    void aFileThatOthersMayReadIsNotUsedAndThatIsSaid() throws IOException {
        Path file = write(".pgpass", "*:*:*:*:s3cret", "rw-r-----");

        Configuration configuration = workspace.load();

        assertThat(configuration.database().password()).isNull();
        assertThat(configuration.warnings())
                .containsExactly("the password file " + file
                        + " is open to group or others and is not used: chmod 0600 " + file);
    }

    @Test
    void aVariableNamesAnotherFile() throws IOException {
        write(".pgpass", "*:*:*:*:home", "rw-------");
        Path other = write("other", "*:*:*:*:other", "rw-------");

        assertThat(workspace
                        .variable("PGPASSFILE", other.toString())
                        .load()
                        .database()
                        .password())
                .isEqualTo("other");
        assertThat(workspace
                        .variable("PGPASSFILE", "/nowhere")
                        .load()
                        .database()
                        .password())
                .isNull();
    }

    @Test
    void ranksWithTheVariablesOfLibpq() throws IOException {
        write(".pgpass", "*:*:*:*:from-file", "rw-------");
        workspace.dotEnv("PGPASSWORD=dotenv");

        assertThat(workspace.load().database().password()).isEqualTo("from-file");
        assertThat(workspace
                        .variable("PGPASSWORD", "variable")
                        .load()
                        .database()
                        .password())
                .isEqualTo("variable");
    }

    @Test
    void completesAUrlThatHasNoPassword() throws IOException {
        write(".pgpass", "h:6000:n:bob:from-file", "rw-------");

        assertThat(workspace
                        .flag("--url", "postgres://bob@h:6000/n")
                        .load()
                        .database()
                        .password())
                .isEqualTo("from-file");
        assertThat(workspace
                        .flag("--url", "postgres://bob:own@h:6000/n")
                        .load()
                        .database()
                        .password())
                .isEqualTo("own");
    }

    @Test
    void isAskedWhereThePasswordIsEmpty() throws IOException {
        write(".pgpass", "*:*:*:*:from-file", "rw-------");

        assertThat(workspace.variable("REXORM_PASSWORD", "").load().database().password())
                .isEqualTo("from-file");
        assertThat(workspace
                        .variable("PGPASSFILE", "/nowhere")
                        .load()
                        .database()
                        .password())
                .isNull();
    }

    @Test
    void withoutAUserTheAccountCounts() throws IOException {
        write(".pgpass", "*:*:*:carol:hers", "rw-------");

        assertThat(workspace
                        .flag("--url", "postgres://h/n")
                        .variable("USER", "carol")
                        .load()
                        .database()
                        .password())
                .isEqualTo("hers");
    }

    private Path write(String name, String text, String permissions) throws IOException {
        Path file = folder.resolve("home").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
