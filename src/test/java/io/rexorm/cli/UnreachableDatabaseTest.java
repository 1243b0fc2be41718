package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreachableDatabaseTest {
    private Project project;

    @BeforeEach
    void aMigration(@TempDir Path folder) {
        project = Project.in(folder, InProcessCommand.piped()).migration("1_a", "CREATE TABLE a (id int);");
    }

    @Test
    void namesHostAndPortOfAServerThatRefuses() throws IOException {
        int port = freePort();
        project.run("migrate", "--url", "postgres://ann:s3cr3t@127.0.0.1:" + port + "/shop")
                .assertExit(8)
                .assertStderrContains("no PostgreSQL server answers at 127.0.0.1:" + port)
                .assertNowhere("s3cr3t");
    }

    @Test
    void givesUpOnAServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            project.write("rexorm.yaml", "connect-timeout: 1s\n");
            project.run("status", "--url", "postgres://ann:s3cr3t@127.0.0.1:" + silent.getLocalPort() + "/shop")
                    .assertExit(8)
                    .assertStderrContains("127.0.0.1:" + silent.getLocalPort())
                    .assertNowhere("s3cr3t");
        }
    }

    /** Some seconds after a crash PostgreSQL answers, and says that it is not there yet. */
    @Test
    void saysHowToWaitForAServerThatIsStarting() throws Exception {
        try (ServerSocket starting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> refuse(starting));
            server.start();
            project.run(
                            "migrate",
                            "--url",
                            "postgres://ann@127.0.0.1:" + starting.getLocalPort() + "/shop?sslmode=disable")
                    .assertExit(8)
                    .assertStderrContains(
                            "does not take connections now: FATAL: the database system is starting up",
                            "\n  next  it is starting or stopping; wait for it: rexorm migrate --wait");
            server.join();
        }
    }

    private static void refuse(ServerSocket starting) {
        byte[] fields =
                "SFATAL\0VFATAL\0C57P03\0Mthe database system is starting up\0\0".getBytes(StandardCharsets.US_ASCII);
        try (Socket client = starting.accept()) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.skipNBytes(in.readInt() - 4);
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            out.writeByte('E');
            out.writeInt(4 + fields.length);
            out.write(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void namesAHostThatNobodyKnows() {
        project.run("migrate", "--url", "postgres://ann:s3cr3t@no-such-host.invalid/shop")
                .assertExit(8)
                .assertStderrContains("no-such-host.invalid:5432")
                .assertNowhere("s3cr3t");
    }

    @Test
    void namesTheFolderThatASqliteFileCannotBeIn() {
        project.run("migrate", "--url", "sqlite:nowhere/shop.db")
                .assertExit(8)
                .assertStderrContains("there is no folder", "nowhere");
    }

    @Test
    void leavesNoFileBehindWhenTheMigrationsAreUnusable() {
        project.migration("2_b", "CREATE TABLE b (name text DEFAULT 'x);");
        project.run("migrate").assertExit(4);
        assertThat(Files.exists(project.path("rexorm.db"))).isFalse();
    }

    @Test
    void leavesNoFileBehindWhenItOnlyLooks() {
        for (String[] look :
                new String[][] {{"status"}, {"plan"}, {"migrate", "--dry-run"}, {"rollback", "--dry-run"}}) {
            project.run(look).assertExit(0);
        }
        assertThat(project.folder()).isDirectoryContaining(path -> path.endsWith("migrations"));
        assertThat(project.folder().toFile().list()).containsExactly("migrations");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
