package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.PostgresServer;
import io.rexorm.testkit.Project;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Passwords reach a server that asks for them with scram-sha-256, in whatever way they are given, and nobody sees them. */
@EnabledIf("io.rexorm.testkit.PostgresServer#isInstallable")
class PasswordTest {
    /** All that means something in a URL, in YAML, in a password file or to a shell. */
    private static final String[] PASSWORDS = {
        "p@ss:w/rd#100%?&=+ \\'\"x", "%41%2F", "@", "a b", "ünï-çødé-пароль", "$" + "{HOME}", "x;y|z<>`~!^*()[]{}"
    };

    private static PostgresServer server;
    private Project project;

    @BeforeAll
    static void startAServerThatAsks(@TempDir Path folder) throws Exception {
        Path rules = Files.writeString(folder.resolve("pg_hba.conf"), """
                host all postgres 127.0.0.1/32 trust
                host all all      127.0.0.1/32 scram-sha-256
                """);
        for (Path path = rules; path.startsWith(folder); path = path.getParent()) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(path.equals(rules) ? "rw-r--r--" : "rwxr-xr-x"));
        }
        server = PostgresServer.start(Map.of("hba_file", rules.toString()));
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE shop");
            for (int i = 0; i < PASSWORDS.length; i++) {
                statement.execute(
                        "CREATE ROLE ann" + i + " SUPERUSER LOGIN PASSWORD '" + PASSWORDS[i].replace("'", "''") + "'");
            }
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void oneMigration(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped())
                .migration("1_a", "CREATE TABLE a (id int);", "DROP TABLE a;");
    }

    private static String address(String login) {
        return "postgres://" + login + "@127.0.0.1:" + server.port() + "/shop";
    }

    private static String user(String password) {
        for (int i = 0; i < PASSWORDS.length; i++) {
            if (PASSWORDS[i].equals(password)) {
                return "ann" + i;
            }
        }
        throw new AssertionError(password);
    }

    private void migrates(String password, String... flags) {
        for (String command : new String[] {"migrate", "rollback", "status", "config"}) {
            String[] arguments = new String[flags.length + 2];
            arguments[0] = command;
            arguments[1] = "-vv";
            System.arraycopy(flags, 0, arguments, 2, flags.length);
            CommandResult result = project.run(arguments).assertExit(0);
            // A single character is in every output for other reasons.
            if (password.length() > 3) {
                result.assertNowhere(password).assertNowhere(encoded(password));
            }
        }
    }

    private static String encoded(String password) {
        return URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void inTheUrlEncoded(String password) {
        migrates(password, "--url", address(user(password) + ":" + encoded(password)));
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void inTheVariableOfTheUrl(String password) {
        project.set("DATABASE_URL", address(user(password) + ":" + encoded(password)));
        migrates(password);
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void inAVariableOfItsOwn(String password) {
        project.set("PGPASSWORD", password);
        migrates(password, "--url", address(user(password)));
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void inTheConfiguration(String password) {
        project.write("rexorm.yaml", """
                database: postgres
                host: 127.0.0.1
                port: %d
                name: shop
                user: %s
                password: ${SECRET}
                """.formatted(server.port(), user(password)))
                .set("SECRET", password);
        migrates(password);
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void inThePasswordFile(String password) throws IOException {
        String escaped = password.replace("\\", "\\\\").replace(":", "\\:");
        Path file = Files.writeString(
                project.home().resolve(".pgpass"), "127.0.0.1:*:shop:" + user(password) + ":" + escaped + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        migrates(password, "--url", address(user(password)));
    }

    @Test
    void aWrongOneIsRefusedUnseen() {
        CommandResult result = project.run("migrate", "--url", address("ann0:wr0ng-one"));
        result.assertExit(8)
                .assertStderrContains("127.0.0.1:" + server.port(), "refuses user 'ann0'", "PGPASSWORD")
                .assertNowhere("wr0ng-one");
        project.run("status", "--json", "-vv", "--url", address("ann0:wr0ng-one"))
                .assertExit(8)
                .assertStdoutContains("connection-failed")
                .assertNowhere("wr0ng-one");
    }

    @Test
    void aMissingOneIsNamedAsThat() {
        CommandResult result = project.run("migrate", "--url", address("ann0")).assertExit(8);
        result.assertStderrContains("does not accept the connection", "password", "PGPASSWORD");
        assertThat(result.stderr()).doesNotContain("no PostgreSQL server answers");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        String url = address("ann0:" + encoded(PASSWORDS[0])).replace("/shop", "/shpo");
        project.run("migrate", "--url", url)
                .assertExit(8)
                .assertStderrContains("has no database 'shpo'", "rexorm db:create")
                .assertNowhere(PASSWORDS[0]);
    }
}
