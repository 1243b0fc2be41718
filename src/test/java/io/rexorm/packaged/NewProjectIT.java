package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.CommandResult;
import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code rexorm init} writes builds against the packaged library and migrates, with the two commands of its README. */
@DisabledOnOs(OS.WINDOWS)
class NewProjectIT {
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    @TempDir
    Path folder;

    @Test
    void buildsAndMigrates() throws IOException {
        Project project = Project.in(folder, Program.jar(JAVA_HOME));
        project.run("init", "my-app").assertExit(0);
        project.runIn(
                        "my-app",
                        "generate:model",
                        "User",
                        "name:string",
                        "email:string:unique",
                        "age:int?",
                        "role:enum(admin,member)")
                .assertExit(0);

        maven(project.path("my-app"), "compile").assertExit(0);
        assertThat(project.path("my-app/target/classes/com/example/model/Note.class"))
                .isNotEmptyFile();
        assertThat(project.path("my-app/target/classes/com/example/model/User.class"))
                .isNotEmptyFile();

        project.runIn("my-app", "migrate")
                .assertExit(0)
                .assertStdoutContains("2 migrations applied")
                .assertStderrEmpty();
        assertThat(project.path("my-app/rexorm.db")).isNotEmptyFile();
        project.runIn("my-app", "rollback").assertExit(0);
        project.runIn("my-app", "status", "--exit-code").assertExit(3);
    }

    /**
     * Runs Maven with a local repository of its own, so that the one of this machine never sees the library under test;
     * what is there already is taken from it, as from a remote one.
     */
    private CommandResult maven(Path directory, String goal) throws IOException {
        Path packaged = folder.resolve("packaged");
        Path place = Files.createDirectories(packaged.resolve("io/rexorm/rexorm/" + Artifacts.version()));
        String name = "rexorm-" + Artifacts.version();
        Files.copy(Artifacts.library(""), place.resolve(name + ".jar"));
        Files.copy(Artifacts.project().resolve("pom.xml"), place.resolve(name + ".pom"));
        Path settings = Files.writeString(folder.resolve("settings.xml"), settings(packaged));
        return Program.of("mvn", "-B", "-gs", settings.toString(), "-Dmaven.repo.local=" + folder.resolve("repository"))
                .run(
                        directory,
                        Map.of(
                                "HOME", System.getProperty("user.home"),
                                "PATH", System.getenv("PATH"),
                                "JAVA_HOME", JAVA_HOME.toString()),
                        List.of(goal));
    }

    private static String settings(Path packaged) {
        return """
                <settings>
                  <profiles>
                    <profile>
                      <id>packaged</id>
                      <repositories>
                        <repository><id>packaged</id><url>%1$s</url></repository>
                        <repository><id>machine</id><url>%2$s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>machine</id><url>%2$s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>packaged</activeProfile></activeProfiles>
                </settings>
                """.formatted(packaged.toUri(), Artifacts.localRepository().toUri());
    }
}
