package io.rexorm.packaged;

import io.rexorm.testkit.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Builds projects of users with Maven against the packaged library. */
final class PackagedMaven {
    private final Path folder;

    /** @param folder an empty folder for Maven's own files */
    PackagedMaven(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs Maven with a local repository of its own, so that the one of this machine never sees the library under test;
     * what is there already is taken from it, as from a remote one.
     */
    CommandResult run(Path directory, String goal) throws IOException {
        Path packaged = folder.resolve("packaged");
        Path place = Files.createDirectories(packaged.resolve("io/rexorm/rexorm/" + Artifacts.version()));
        String name = "rexorm-" + Artifacts.version();
        copy(Artifacts.library(""), place.resolve(name + ".jar"));
        copy(Artifacts.project().resolve("pom.xml"), place.resolve(name + ".pom"));
        Path settings = Files.writeString(folder.resolve("settings.xml"), settings(packaged));
        return Program.of("mvn", "-B", "-gs", settings.toString(), "-Dmaven.repo.local=" + folder.resolve("repository"))
                .run(
                        directory,
                        Map.of(
                                "HOME", System.getProperty("user.home"),
                                "PATH", System.getenv("PATH"),
                                "JAVA_HOME", System.getProperty("java.home")),
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

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
