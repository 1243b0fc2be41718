package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.compile.ClassFile;
import io.rexorm.compile.ClassPath;
import io.rexorm.compile.SourceCompiler;
import io.rexorm.script.ScriptSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Migrations in Java: sources, which are compiled here, and classes that were compiled beforehand. */
final class JavaMigrations {
    private static final String SOURCE = ".java";

    private final ClassPath classPath;
    private @Nullable List<Compiled> compiled;

    /** @param classPath folders and jars that they may use, and that may hold some */
    JavaMigrations(List<Path> classPath) {
        this.classPath = new ClassPath(classPath);
    }

    /** A class on the class path, and the migration that it is. */
    record Compiled(ClassFile<Migration> code, MigrationFile file) {}

    /** Those on the class path. */
    List<Compiled> compiled() {
        List<Compiled> known = compiled;
        if (known == null) {
            known = new ArrayList<>();
            for (ClassFile<Migration> code : classPath.classes(JavaMigrations::isVersioned, Migration.class)) {
                MigrationFile file = FolderSource.ofClass(code.simpleName(), code.source());
                if (file != null) {
                    known.add(new Compiled(code, file));
                }
            }
            compiled = known;
        }
        return known;
    }

    /**
     * The migration that a file holds: its source is compiled where this Java has a compiler; where it has none, the class
     * of its version is taken.
     *
     * @param text the source, as it was read
     * @throws io.rexorm.script.ScriptException when a source is not Java
     * @throws io.rexorm.RexException when it holds no migration, or this Java cannot compile it
     */
    Migration load(MigrationFile file, ScriptSource text) {
        boolean source = !isClass(file);
        if (source && SourceCompiler.isThere()) {
            return compile(text);
        }
        for (Compiled each : compiled()) {
            if (each.file.version().equals(file.version())) {
                return each.code.instance();
            }
        }
        if (source) {
            return compile(text);
        }
        throw new MigrationException(
                ErrorCode.MIGRATION_INVALID, file.file() + " is gone while it was needed", "build it again");
    }

    /** Whether it was found as a class, without its source. */
    static boolean isClass(MigrationFile file) {
        return file.isCode() && !file.file().endsWith(SOURCE);
    }

    private Migration compile(ScriptSource text) {
        return new SourceCompiler(classPath).compile(text).instance(Migration.class);
    }

    private static boolean isVersioned(String className) {
        return className.length() > 1 && className.charAt(0) == 'V' && Version.isDigit(className.charAt(1));
    }
}
