package io.rexorm.orm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.QueryException;
import io.rexorm.testkit.Compilation;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class of a repository that is missing, or older than its interface, is told by a sentence. */
class RepositoryClassTest {
    private static final String IMPORTS =
            "package shop; import io.rexorm.annotation.*; import io.rexorm.orm.*; import java.util.*; ";

    @TempDir
    Path classes;

    @Test
    void withoutTheProcessorTheMessageSaysHowToSwitchItOn() throws Exception {
        assertThat(sources(Compilation.withoutProcessor(), "").to(classes)).isEmpty();

        assertThatThrownBy(this::open)
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(
                        "Users was compiled without the annotation processor: there is no UsersImpl for it")
                .extracting(thrown -> ((QueryException) thrown).hint())
                .asString()
                .contains(
                        "annotationProcessorPaths in Maven, annotationProcessor in Gradle, -processorpath with javac");
    }

    @Test
    void aClassThatIsOlderThanItsInterfaceIsRefused() throws Exception {
        assertThat(sources(Compilation.withProcessor(), "").to(classes)).isEmpty();
        assertThat(open()).isNotNull();
        String method = "List<User> listByName(String name);";
        assertThat(sources(Compilation.withoutProcessor(), method).to(classes)).isEmpty();

        assertThatThrownBy(this::open)
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Users was compiled without the annotation processor since then: UsersImpl has no"
                        + " listByName");
    }

    @Test
    void aClassThatNamesAPropertyWhichIsGoneIsRefused() throws Exception {
        assertThat(sources(Compilation.withProcessor(), "List<User> listByName(String name);")
                        .to(classes))
                .isEmpty();
        assertThat(Compilation.withoutProcessor()
                        .source(
                                "shop.User",
                                IMPORTS + "@Entity public record User(@PrimaryKey Long id, String title) {}")
                        .to(classes))
                .isEmpty();

        assertThatThrownBy(this::open)
                .hasMessageContaining("shop.User has no property name as it was")
                .hasMessageContaining("compile both again");
    }

    private static Compilation sources(Compilation compilation, String method) {
        return compilation
                .source("shop.User", IMPORTS + "@Entity public record User(@PrimaryKey Long id, String name) {}")
                .source(
                        "shop.Users",
                        IMPORTS + "@Repository public interface Users extends Repo<User, Long> {" + method + "}");
    }

    @SuppressWarnings("unchecked")
    private Object open() throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader());
                Rex db = Rex.open("sqlite::memory:")) {
            return db.repo((Class<? extends Repo<?, ?>>) loader.loadClass("shop.Users"));
        }
    }
}
