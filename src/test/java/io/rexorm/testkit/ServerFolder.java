package io.rexorm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The folder of one test server: its data, its log, and a lock that lasts as long as the JVM that owns it.
 *
 * <p>A server outlives a JVM that is killed. The system frees the lock then, and by that the next JVM knows the server
 * for abandoned.
 */
final class ServerFolder {
    private static final String PREFIX = "server-";

    /** Folders of this JVM: opening their lock file a second time and closing it would free the lock. */
    private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel ownership;

    private ServerFolder(Path path, FileChannel ownership) {
        this.path = path;
        this.ownership = ownership;
    }

    /**
     * Makes a folder for a new server.
     *
     * @param lock proof that the caller has the parent folder to itself
     */
    static ServerFolder create(Path parent, FolderLock lock) throws IOException {
        Path path = Files.createTempDirectory(parent, PREFIX);
        PostgresBinaries.openForEveryone(path);
        FileChannel ownership = openOwnerFile(path);
        ownership.lock();
        OWN.add(path);
        return new ServerFolder(path, ownership);
    }

    /**
     * Ends the servers whose JVM was killed, and removes their folders.
     *
     * @param lock proof that the caller has the parent folder to itself
     */
    static void sweep(Path parent, FolderLock lock) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!OWN.contains(folder) && isAbandoned(folder)) {
                    serverOn(data(folder)).ifPresent(ServerFolder::kill);
                    deleteTree(folder);
                }
            }
        }
    }

    Path path() {
        return path;
    }

    Path data() {
        return data(path);
    }

    Path log() {
        return path.resolve("server.log");
    }

    void delete() throws IOException {
        deleteTree(path);
        ownership.close();
        OWN.remove(path);
    }

    private static FileChannel openOwnerFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("owner"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static Path data(Path folder) {
        return folder.resolve("data");
    }

    private static boolean isAbandoned(Path folder) throws IOException {
        try (FileChannel channel = openOwnerFile(folder);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    /** The server that runs on a data folder; a number in {@code postmaster.pid} alone could be anybody's by now. */
    private static Optional<ProcessHandle> serverOn(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().commandLine().orElse("").contains(data.toString()));
    }

    /** Kills a server with its children. */
    static void kill(ProcessHandle server) {
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Tries more than once, because the children of a server that was just killed may still write. */
    private static void deleteTree(Path folder) throws IOException {
        for (int attempt = 0; attempt < 5 && Files.exists(folder); attempt++) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    path.toFile().delete();
                }
            } catch (UncheckedIOException e) {
                // Something vanished while it was listed.
            }
        }
    }
}
