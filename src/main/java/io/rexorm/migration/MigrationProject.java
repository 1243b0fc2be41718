package io.rexorm.migration;

import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.script.LexicalRules;
import io.rexorm.sql.TableName;
import java.util.Map;

/**
 * What every verb works on: migrations on disk and a database.
 *
 * @param source where the migrations are
 * @param dialect the database's dialect
 * @param settings how to connect
 * @param history the table that remembers what was applied
 * @param lexicalRules how scripts are read, by the name of the dialect, as a file may hold sections for several
 */
public record MigrationProject(
        MigrationSource source,
        Dialect dialect,
        ConnectionSettings settings,
        TableName history,
        Map<String, LexicalRules> lexicalRules) {

    /** The same history and the same dialect, but other migrations and another database. */
    MigrationProject with(MigrationSource migrations, ConnectionSettings database) {
        return new MigrationProject(migrations, dialect, database, history, lexicalRules);
    }
}
