package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A text as it is checked in below {@code src/test/resources}, so that a change to it is seen in review. With
 * {@code -Drexorm.update=true} it is written anew.
 */
public final class Snapshot {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private Snapshot() {}

    /** The folder of some snapshots. */
    public static Path folder(String name) {
        return RESOURCES.resolve(name);
    }

    /** Checks that a text is the one that is checked in. */
    public static void assertAsCheckedIn(Path file, String text) {
        try {
            if (Boolean.getBoolean("rexorm.update")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s; if the change is meant, run with -Drexorm.update=true", file)
                    .isEqualTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
