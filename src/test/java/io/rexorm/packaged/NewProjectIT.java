package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Project;
import java.io.IOException;
import java.nio.file.Path;
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

        new PackagedMaven(folder).run(project.path("my-app"), "compile").assertExit(0);
        assertThat(project.path("my-app/target/classes/com/example/model/Note.class"))
                .isNotEmptyFile();
        assertThat(project.path("my-app/target/classes/com/example/model/User.class"))
                .isNotEmptyFile();
        assertThat(project.path("my-app/pom.xml")).content().contains("<annotationProcessorPaths>");
        assertThat(project.path("my-app/target/classes/com/example/model/UserTable.class"))
                .isNotEmptyFile();

        project.runIn("my-app", "migrate")
                .assertExit(0)
                .assertStdoutContains("2 migrations applied")
                .assertStderrEmpty();
        assertThat(project.path("my-app/rexorm.db")).isNotEmptyFile();
        project.runIn("my-app", "rollback").assertExit(0);
        project.runIn("my-app", "status", "--exit-code").assertExit(3);
    }
}
