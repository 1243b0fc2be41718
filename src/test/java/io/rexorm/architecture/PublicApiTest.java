package io.rexorm.architecture;

import static io.rexorm.architecture.MainClasses.ALL;
import static io.rexorm.architecture.MainClasses.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The public types and their signatures, as checked in below {@code src/test/resources/api}, so that a change to them
 * is seen in review. {@code mvn test -Dtest=PublicApiTest -Drexorm.update=true} writes the listing anew.
 */
class PublicApiTest {
    private static final List<String> PACKAGES =
            List.of("", ".annotation", ".schema", ".sql", ".orm", ".jdbc", ".migration", ".dialect", ".testing");
    private static final Path FOLDER = MainClasses.project().resolve("src/test/resources/api");

    @ParameterizedTest(name = "io.rexorm{0}")
    @FieldSource("PACKAGES")
    void isAsListed(String packageName) throws IOException {
        Path file = file(packageName);
        String listing = listing(ROOT + packageName);
        if (Boolean.getBoolean("rexorm.update")) {
            write(file, listing);
        }

        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("the public API of io.rexorm%s; if the change is meant, run with -Drexorm.update=true", packageName)
                .isEqualTo(listing);
    }

    @Test
    void listsNothingElse() throws IOException {
        Set<Path> expected = PACKAGES.stream().map(PublicApiTest::file).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files).isNotEmpty().isSubsetOf(expected);
        }
    }

    @Test
    void showsWhatOthersCanCall() {
        assertThat(new ApiListing(Sample.class).text()).isEqualTo("""
                        abstract static class PublicApiTest.Sample<T extends Comparable<T>> implements Runnable
                            static final int LIMIT
                            protected abstract List<@Nullable T> all(@Nullable String, int...) throws IOException
                            protected new(T)
                            static <R> R first(List<? extends R>)
                        """);
        assertThat(new ApiListing(Pair.class).text())
                .isEqualTo("static record PublicApiTest.Pair(@Nullable String left, int right)\n    int sum()\n");
    }

    private static String listing(String packageName) {
        return ALL.stream()
                .filter(type -> type.getPackageName().equals(packageName))
                .map(JavaClass::reflect)
                .filter(ApiListing::isPublic)
                .sorted(Comparator.comparing(Class::getName))
                .map(type -> new ApiListing(type).text())
                .collect(Collectors.joining("\n"));
    }

    private static Path file(String packageName) {
        return FOLDER.resolve((ROOT + packageName).replace(ROOT + ".", "") + ".txt");
    }

    private static void write(Path file, String listing) throws IOException {
        if (listing.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.createDirectories(file.getParent());
            Files.writeString(file, listing);
        }
    }

    /** Something to list. */
    abstract static class Sample<T extends Comparable<T>> implements Runnable {
        public static final int LIMIT = 7;

        protected Sample(T value) {}

        public static <R> R first(List<? extends R> values) {
            return values.get(0);
        }

        protected abstract List<@Nullable T> all(@Nullable String name, int... numbers) throws IOException;

        void notForOthers() {}
    }

    record Pair(@Nullable String left, int right) {
        public int sum() {
            return right;
        }
    }
}
