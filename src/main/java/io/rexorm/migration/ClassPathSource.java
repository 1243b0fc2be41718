package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.compile.ClassFile;
import io.rexorm.compile.ClassPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Migrations that are compiled, on a class path, besides those in folders. A class whose version a file in Java has is that
 * file compiled beforehand, and no migration more.
 */
public final class ClassPathSource implements MigrationSource {
    private final MigrationSource folders;
    private final ClassPath classPath;
    private @Nullable List<ClassFile<Migration>> found;

    /** @param classPath folders with classes, and jars, absolute */
    public ClassPathSource(MigrationSource folders, List<Path> classPath) {
        this.folders = folders;
        this.classPath = new ClassPath(classPath);
    }

    /** The files as they are now, and the classes as they were when they were first asked for. */
    @Override
    public List<MigrationFile> migrations() {
        return withClasses(folders.migrations());
    }

    @Override
    public List<MigrationFile> all() {
        return withClasses(folders.all());
    }

    private List<MigrationFile> withClasses(List<MigrationFile> files) {
        List<MigrationFile> migrations = new ArrayList<>(files);
        Map<Version, MigrationFile> known = new HashMap<>();
        for (MigrationFile migration : migrations) {
            if (migration.kind() != MigrationKind.BASELINE) {
                known.put(migration.version(), migration);
            }
        }
        for (ClassFile<Migration> code : classes()) {
            CompiledMigration compiled = new CompiledMigration(code.source(), code);
            MigrationFile migration = FolderSource.ofClass(code.simpleName(), compiled);
            if (migration == null) {
                continue;
            }
            MigrationFile other = known.putIfAbsent(migration.version(), migration);
            if (other == null) {
                migrations.add(migration);
            } else if (!other.isCode() || JavaMigrations.isClass(other)) {
                throw new MigrationException(
                        ErrorCode.DUPLICATE_VERSION,
                        "two migrations have version " + other.version() + ": " + other.file() + " and "
                                + migration.file(),
                        "give the one that is not applied anywhere yet a new version");
            } else {
                migrations.set(migrations.indexOf(other), withClass(other, code));
            }
        }
        migrations.sort((a, b) -> Version.ORDER.compare(a.version(), b.version()));
        return migrations;
    }

    /** A source whose class is there too, which is taken where this Java has no compiler. */
    private static MigrationFile withClass(MigrationFile source, ClassFile<Migration> code) {
        return new MigrationFile(
                source.version(),
                source.name(),
                source.kind(),
                new CompiledMigration(source.source(), code),
                source.down(),
                source.format());
    }

    private List<ClassFile<Migration>> classes() {
        List<ClassFile<Migration>> known = found;
        if (known == null) {
            known = classPath.classes(ClassPathSource::isVersioned, Migration.class);
            found = known;
        }
        return known;
    }

    private static boolean isVersioned(String className) {
        return className.length() > 1 && className.charAt(0) == 'V' && Version.isDigit(className.charAt(1));
    }
}
