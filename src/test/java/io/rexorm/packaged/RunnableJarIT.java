package io.rexorm.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.Project;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in {@code rexorm.jar}. */
class RunnableJarIT {
    private static final Path JAR = Artifacts.runnable();

    @Test
    void itsManifestStartsTheCommand() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("io.rexorm.cli.Main");
            assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
            assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
            assertThat(manifest.getValue("Implementation-Version")).isEqualTo(Artifacts.version());
        }
    }

    @Test
    void everyServiceHasAllItsProviders() {
        assertThat(lines("META-INF/services/java.sql.Driver"))
                .containsExactlyInAnyOrder("org.postgresql.Driver", "org.sqlite.JDBC");
        assertThat(lines("META-INF/services/io.rexorm.dialect.Dialect"))
                .containsExactlyInAnyOrder(
                        "io.rexorm.dialect.postgres.PostgresDialect", "io.rexorm.dialect.sqlite.SqliteDialect");
        Set<String> names = Artifacts.names(JAR);
        for (String service : names) {
            if (service.startsWith("META-INF/services/")) {
                assertThat(lines(service))
                        .isNotEmpty()
                        .allSatisfy(provider -> assertThat(names).contains(provider.replace('.', '/') + ".class"));
            }
        }
    }

    /** Where it is not known, the cache would give a new driver the library of an old one. */
    @Test
    void theDriverOfSqliteKnowsItsVersion(@TempDir Path folder) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(Artifacts.text(JAR, "META-INF/maven/org.xerial/sqlite-jdbc/pom.properties")));
        Project project = Project.in(folder, Program.jar(Path.of(System.getProperty("java.home"))))
                .set("XDG_CACHE_HOME", folder.resolve("cache").toString());
        project.run("db:create").assertExit(0);
        assertThat(folder.resolve("cache/rexorm/sqlite-" + properties.getProperty("version")))
                .isNotEmptyDirectory();
    }

    @Test
    void holdsTheLicences() throws IOException {
        assertThat(Artifacts.text(JAR, "META-INF/LICENSE"))
                .isEqualTo(Files.readString(Artifacts.project().resolve("LICENSE")))
                .contains("Apache License");
        assertThat(Artifacts.text(JAR, "META-INF/NOTICE")).contains("Rex-ORM");
        assertThat(Artifacts.names(JAR))
                .anyMatch(name -> name.startsWith("META-INF/licenses/com.ongres.scram"))
                .anyMatch(name -> name.startsWith("META-INF/licenses/com.ongres.stringprep"));
    }

    @Test
    void namesExactlyThePartsThatItHolds() {
        Set<String> names = Artifacts.names(JAR);
        Set<String> bundled = new TreeSet<>();
        for (Path dependency : Artifacts.dependencies()) {
            Set<String> classes = classes(dependency);
            if (!classes.isEmpty() && names.containsAll(classes)) {
                bundled.add(Artifacts.coordinates(dependency));
            }
        }
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(bundled).contains("org.postgresql:postgresql");
    }

    @Test
    void everyClassIsOursOrAPartsThatItNames() {
        Set<String> known = new TreeSet<>(Artifacts.names(Artifacts.library("")));
        for (Path dependency : Artifacts.dependencies()) {
            if (listed().contains(Artifacts.coordinates(dependency))) {
                known.addAll(classes(dependency));
                Artifacts.names(dependency).stream()
                        .filter(name -> name.startsWith("META-INF/versions/"))
                        .forEach(known::add);
            }
        }
        assertThat(Artifacts.names(JAR).stream().filter(name -> name.endsWith(".class")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    @Test
    void holdsNoSignatureAndNoModuleOfAnother() {
        assertThat(Artifacts.names(JAR))
                .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"))
                .noneMatch(name -> name.endsWith("module-info.class"))
                .noneMatch(name -> name.endsWith("/pom.xml"));
    }

    /** The classes of a jar by the names that they have in ours. */
    private static Set<String> classes(Path jar) {
        Set<String> classes = new TreeSet<>();
        for (String name : Artifacts.names(jar)) {
            if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                classes.add(name.replaceFirst("^org/yaml/snakeyaml/", "io/rexorm/shaded/snakeyaml/")
                        .replaceFirst("^com/github/mustachejava/", "io/rexorm/shaded/mustachejava/"));
            }
        }
        return classes;
    }

    private static List<String> listed() {
        List<String> listed = new ArrayList<>();
        Matcher line = Pattern.compile("(?m)^ {2}([\\w.-]+:[\\w.-]+) {2,}\\S")
                .matcher(Artifacts.text(JAR, "META-INF/THIRD-PARTY.txt"));
        while (line.find()) {
            listed.add(line.group(1));
        }
        return listed;
    }

    private static List<String> lines(String name) {
        return Artifacts.text(JAR, name)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
