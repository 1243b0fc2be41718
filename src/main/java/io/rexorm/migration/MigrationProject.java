package io.rexorm.migration;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.script.LexicalRules;
import io.rexorm.sql.TableName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What every verb works on: migrations on disk and a database.
 *
 * @param source where the migrations are
 * @param dialect the database's dialect
 * @param settings how to connect
 * @param history the table that remembers what was applied
 * @param lexicalRules how scripts are read, by the name of the dialect, as a file may hold sections for several
 * @param classPath folders and jars that migrations in Java may use, absolute
 */
public record MigrationProject(
        MigrationSource source,
        Dialect dialect,
        ConnectionSettings settings,
        TableName history,
        Map<String, LexicalRules> lexicalRules,
        List<Path> classPath) {

    /** Copies the class path. */
    public MigrationProject {
        classPath = List.copyOf(classPath);
    }

    /** A project whose migrations need no class path. */
    public MigrationProject(
            MigrationSource source,
            Dialect dialect,
            ConnectionSettings settings,
            TableName history,
            Map<String, LexicalRules> lexicalRules) {
        this(source, dialect, settings, history, lexicalRules, List.of());
    }

    /**
     * Migrations in folders, whose format is found out, and {@code rex_migrations} for their history. Folders are relative
     * to the working directory.
     *
     * @param url such as {@code postgres://user@host:5432/name} or {@code sqlite:path/to/file.db}
     * @throws io.rexorm.RexException with {@link io.rexorm.ErrorCode#CONFIGURATION_INVALID} when no dialect of the class
     *     path understands the URL
     */
    public static MigrationProject of(String url, Path... folders) {
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(url);
        return new MigrationProject(
                new FolderSource(List.of(folders), Path.of("").toAbsolutePath()),
                dialects.named(settings.dialect()),
                settings,
                new TableName(null, "rex_migrations"),
                dialects.lexicalRules());
    }

    /** The same database, but other migrations. */
    public MigrationProject with(MigrationSource migrations) {
        return with(migrations, settings);
    }

    /** The same history and the same dialect, but other migrations and another database. */
    MigrationProject with(MigrationSource migrations, ConnectionSettings database) {
        return new MigrationProject(migrations, dialect, database, history, lexicalRules, classPath);
    }
}
