package io.rexorm.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files stay small enough to be read at a sitting. A {@code package-info} does not count. */
class FileSizeTest {
    private static final Path SOURCE = MainClasses.project().resolve("src");

    @Test
    void noFileIsOver500Lines() throws IOException {
        Map<Path, Long> sizes = sizes("");

        assertThat(sizes).isNotEmpty();
        assertThat(sizes).allSatisfy((file, lines) -> assertThat(lines).isLessThanOrEqualTo(500));
    }

    @Test
    void halfOfTheMainFilesAreUnder100Lines() throws IOException {
        assertThat(shareBelow(100, sizes("main"))).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void nineInTenMainFilesAreUnder250Lines() throws IOException {
        assertThat(shareBelow(250, sizes("main"))).isGreaterThanOrEqualTo(0.9);
    }

    private static double shareBelow(int limit, Map<Path, Long> sizes) {
        assertThat(sizes).isNotEmpty();
        long below = sizes.values().stream().filter(lines -> lines < limit).count();
        return (double) below / sizes.size();
    }

    private static Map<Path, Long> sizes(String folder) throws IOException {
        Map<Path, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCE.resolve(folder))) {
            for (Path file : files.filter(FileSizeTest::counts).toList()) {
                try (Stream<String> lines = Files.lines(file)) {
                    sizes.put(SOURCE.relativize(file), lines.count());
                }
            }
        }
        return sizes;
    }

    private static boolean counts(Path file) {
        return file.toString().endsWith(".java") && !file.endsWith("package-info.java");
    }
}
