package io.rexorm.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.rexorm.RexException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of the product, read once. */
final class MainClasses {
    static final String ROOT = "io.rexorm";
    static final JavaClasses ALL = new ClassFileImporter().importPath(folder());

    private MainClasses() {}

    /** The folder with the class files. */
    static Path folder() {
        try {
            return Path.of(RexException.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The project's folder. */
    static Path project() {
        return folder().getParent().getParent();
    }

    /** The class files themselves. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
