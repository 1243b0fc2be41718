package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Statements that stop a rebuild where it would do harm. What has to be true goes into a table whose constraints are named
 * as SQLite shall say where it is false.
 *
 * @param table the table that is rebuilt
 * @param was its definition before
 * @param touched the table and those that refer to it, each with whether its foreign keys can be checked
 */
record RebuildGuard(String table, String was, Map<String, Boolean> touched) {
    private static final String NAME = "temp.rex_rebuild";

    /** To run before anything else: the table is the expected one, and what has to be kept is counted. */
    List<String> before() {
        StringBuilder counts = new StringBuilder("INSERT INTO " + NAME + " (name, row_count, violations)");
        String separator = "\n";
        for (Map.Entry<String, Boolean> each : touched.entrySet()) {
            String name = each.getKey();
            counts.append(separator).append("SELECT ").append(SqliteRebuild.literal(name));
            counts.append(", ").append(rows(name));
            counts.append(", ").append(each.getValue() ? violations(name) : "NULL");
            separator = "\nUNION ALL ";
        }
        return List.of(
                "CREATE TEMP TABLE rex_rebuild (\n    name TEXT,\n    row_count INTEGER,\n    violations INTEGER,\n"
                        + condition("as_it_was", "table " + table + " is no longer the one that this was written for")
                        + ",\n"
                        + condition("not_enforced", "PRAGMA foreign_keys has to be OFF, or rows would be deleted")
                        + ",\n"
                        + condition("kept", "rows of table " + table + " or of one that refers to it are gone")
                        + ",\n"
                        + condition("sound", "foreign keys of " + table + " or of one that refers to it are violated")
                        + "\n)",
                "INSERT INTO " + NAME + " (as_it_was, not_enforced)\n"
                        + "SELECT (SELECT sql FROM main.sqlite_schema WHERE type = 'table' AND name = "
                        + SqliteRebuild.literal(table) + ")\n    IS " + SqliteRebuild.literal(was)
                        + ",\n    NOT foreign_keys FROM pragma_foreign_keys",
                counts.toString());
    }

    /** To run in the end: no row is gone, and no foreign key is violated that was not before. */
    List<String> after() {
        StringBuilder check = new StringBuilder("INSERT INTO " + NAME + " (kept, sound)");
        String separator = "\n";
        for (Map.Entry<String, Boolean> each : touched.entrySet()) {
            String name = each.getKey();
            check.append(separator).append("SELECT row_count = ").append(rows(name));
            check.append(", ").append(each.getValue() ? "violations >= " + violations(name) : "NULL");
            check.append(" FROM ").append(NAME).append(" WHERE name = ").append(SqliteRebuild.literal(name));
            separator = "\nUNION ALL ";
        }
        List<String> statements = new ArrayList<>();
        statements.add(check.toString());
        statements.add("DROP TABLE " + NAME);
        return statements;
    }

    static String violations(String name) {
        return "(SELECT count(*) FROM pragma_foreign_key_check(" + SqliteRebuild.literal(name) + "))";
    }

    private static String rows(String name) {
        return "(SELECT count(*) FROM " + Identifiers.READABLE.write(name) + ")";
    }

    private static String condition(String column, String message) {
        return "    " + column + " INTEGER CONSTRAINT " + SqliteRebuild.quote(message) + " CHECK (" + column + ")";
    }
}
