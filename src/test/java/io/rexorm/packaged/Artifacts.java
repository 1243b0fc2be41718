package io.rexorm.packaged;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What {@code mvn package} has made, and what it was made of. */
final class Artifacts {
    private Artifacts() {}

    /** The runnable jar with everything in it. */
    static Path runnable() {
        return Path.of(System.getProperty("rexorm.test.jar", "target/rexorm.jar"))
                .toAbsolutePath();
    }

    /** The library's jar, or with a classifier such as {@code sources} one that goes with it. */
    static Path library(String classifier) {
        return runnable()
                .resolveSibling("rexorm-" + version() + (classifier.isEmpty() ? "" : "-" + classifier) + ".jar");
    }

    static String version() {
        try (InputStream stream = io.rexorm.RexException.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The root of the project. */
    static Path project() {
        return Path.of("").toAbsolutePath();
    }

    /** The repository that Maven has taken the dependencies from. */
    static Path localRepository() {
        String told = System.getProperty("localRepository");
        return told == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(told);
    }

    /** The jars of all dependencies, those of the tests too. */
    static List<Path> dependencies() {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (path.startsWith(localRepository()) && entry.endsWith(".jar")) {
                jars.add(path);
            }
        }
        return jars;
    }

    /** The coordinates of a jar of the local repository: {@code org.slf4j:slf4j-api}. */
    static String coordinates(Path jar) {
        Path artifact = localRepository().relativize(jar.getParent().getParent());
        return artifact.getParent().toString().replace(File.separatorChar, '.') + ":" + artifact.getFileName();
    }

    /** The names of all files in a jar. */
    static Set<String> names(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Set<String> names = new TreeSet<>();
            file.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .forEach(names::add);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file in a jar. */
    static String text(Path jar, String name) {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream stream = file.getInputStream(Objects.requireNonNull(file.getEntry(name), name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The homes of the JDKs beside the one that runs this, of this feature version. */
    static List<Path> javaHomes(int feature) throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        Set<Path> homes = new TreeSet<>();
        try (var folders = Files.newDirectoryStream(own.getParent())) {
            for (Path folder : folders) {
                Path release = folder.resolve("release");
                if (Files.isRegularFile(release)
                        && Files.readString(release).contains("JAVA_VERSION=\"" + feature)
                        && Files.isExecutable(folder.resolve("bin/java"))) {
                    homes.add(folder.toRealPath());
                }
            }
        }
        return List.copyOf(homes);
    }
}
