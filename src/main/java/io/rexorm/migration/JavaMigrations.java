package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.compile.ClassPath;
import io.rexorm.compile.SourceCompiler;
import io.rexorm.script.ScriptSource;
import java.nio.file.Path;
import java.util.List;

/** Migrations in Java: sources, which are compiled here, and classes that were found by {@link ClassPathSource}. */
final class JavaMigrations {
    private static final String SOURCE = ".java";

    private final ClassPath classPath;

    /** @param classPath folders and jars that they may use */
    JavaMigrations(List<Path> classPath) {
        this.classPath = new ClassPath(classPath);
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
        if (file.source() instanceof CompiledMigration compiled) {
            return compiled.code().instance();
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
}
