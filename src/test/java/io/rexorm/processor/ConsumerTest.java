package io.rexorm.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rexorm.annotation.Entity;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project that uses the library, compiled and run by the JDKs there are, every warning an error. */
class ConsumerTest {
    private static final String LIBRARY = place(Entity.class) + File.pathSeparator + place(NullMarked.class);

    @TempDir
    Path project;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(project.resolve("shop"));
        Files.writeString(project.resolve("shop/User.java"), """
                package shop;
                import io.rexorm.annotation.*;
                import org.jspecify.annotations.Nullable;
                @Entity public record User(@PrimaryKey(generated = Generation.IDENTITY) Long id, String name,
                    @Nullable @Embedded Address home) {
                    public record Address(String street, @Nullable String city) {}
                }
                """);
        Files.writeString(project.resolve("shop/Users.java"), """
                package shop;
                import io.rexorm.annotation.*;
                import io.rexorm.orm.Repo;
                import java.util.List;
                @Repository public interface Users extends Repo<User, Long> {
                    List<User> listByNameStartsWithOrderByHomeCityDesc(String start);
                    @Sql("select name from users where id = :id") String name(long id);
                }
                """);
        Files.writeString(project.resolve("shop/Main.java"), """
                package shop;
                import static shop.UserTable.USER;
                import io.rexorm.mapping.Mappers;
                final class Main {
                    public static void main(String[] arguments) {
                        System.out.println(USER.home.city.name() + " " + Mappers.of(User.class).getClass().getName() + " "
                                + UsersImpl.class.getSimpleName());
                    }
                }
                """);
    }

    @Test
    void needsNothingButTheDependencyOnJava17() throws Exception {
        Path home = jdk(17);
        assertThat(javac(home)).isEmpty();
        assertThat(run(home)).isEqualTo("home_city shop.UserTable$Mapper UsersImpl");
    }

    @ParameterizedTest
    @CsvSource({"17", "21", "25"})
    void namesTheProcessorPathOnAnyJava(int feature) throws Exception {
        Path home = jdk(feature);
        assertThat(javac(home, "-processorpath", LIBRARY)).isEmpty();
        assertThat(run(home)).isEqualTo("home_city shop.UserTable$Mapper UsersImpl");
    }

    @ParameterizedTest
    @CsvSource({"17", "25"})
    void worksByReflectionWithoutTheProcessor(int feature) throws Exception {
        Files.writeString(project.resolve("shop/Main.java"), """
                package shop;
                final class Main {
                    public static void main(String[] arguments) {
                        System.out.println(io.rexorm.mapping.Mappers.of(User.class).getClass().getSimpleName());
                    }
                }
                """);
        Path home = jdk(feature);
        assertThat(javac(home, "-proc:none")).isEmpty();
        assertThat(run(home)).isEqualTo("ReflectiveMapper");
    }

    private String javac(Path home, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/javac").toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-Xlint:all,-options", "-Werror", "--release", "17"));
        command.addAll(List.of("-classpath", LIBRARY, "-d", "classes"));
        command.addAll(List.of("shop/User.java", "shop/Users.java", "shop/Main.java"));
        return output(command);
    }

    private String run(Path home) throws Exception {
        return output(List.of(
                home.resolve("bin/java").toString(), "-cp", "classes" + File.pathSeparator + LIBRARY, "shop.Main"));
    }

    private String output(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return output.strip();
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK that runs this, or one beside it. */
    private static Path jdk(int feature) {
        Path own = Path.of(System.getProperty("java.home"));
        if (Runtime.version().feature() == feature) {
            return own;
        }
        try (DirectoryStream<Path> homes =
                Files.newDirectoryStream(own.toRealPath().getParent())) {
            for (Path home : homes) {
                Path release = home.resolve("release");
                if (Files.isExecutable(home.resolve("bin/javac"))
                        && Files.isRegularFile(release)
                        && Files.readString(release).contains("JAVA_VERSION=\"" + feature)) {
                    return home;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assumeTrue(false, "no JDK " + feature + " beside the one that runs this");
        return own;
    }
}
