package io.rexorm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system of a few pages, in memory, mounted on a folder. Only root can mount one. Closing takes it away.
 *
 * @param folder where it is
 */
public record TinyDisk(Path folder) implements AutoCloseable {

    /**
     * Mounts one.
     *
     * @return whether it is there; says loudly where it is not
     */
    public static boolean mount(Path folder, String options) {
        try {
            List<String> command = List.of("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
            boolean mounted = Execution.of(command).exitCode() == 0;
            if (!mounted) {
                System.err.println(
                        "[rexorm test] NO SMALL FILE SYSTEM CAN BE MOUNTED, AS ROOT COULD; ITS TEST IS SKIPPED");
            }
            return mounted;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** Mounts it again with other options. */
    public void remount(String options) {
        run("mount", "-o", "remount," + options, folder.toString());
    }

    @Override
    public void close() {
        run("umount", folder.toString());
    }

    private static void run(String... command) {
        try {
            Execution.succeeding(List.of(command));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
