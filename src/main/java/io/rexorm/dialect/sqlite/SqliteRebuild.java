package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Identifiers;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a table: creates a new one under another name, copies the rows, drops the old one, and gives the new one its
 * name. The old one is never renamed, as references would follow it.
 *
 * <p>The statements check what they do themselves, so that they are safe wherever they run: the table has to be the one
 * that they were made for, foreign keys must not be enforced (dropping the table would delete the rows that refer to it),
 * and afterwards no row may be gone and no foreign key violated that was not before.
 */
final class SqliteRebuild {
    private final SqliteShadow shadow;
    private final String table;
    private final String was;
    private final List<String> statements = new ArrayList<>();

    SqliteRebuild(SqliteShadow shadow, String table, String was) {
        this.shadow = shadow;
        this.table = table;
        this.was = was;
    }

    static String quote(String name) {
        return Identifiers.QUOTED.write(name);
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * The statements, which have been run in the shadow.
     *
     * @param target the table as it shall be
     * @param conversions the values of columns that are not copied as they are
     * @param dropped the columns that go, with the indexes that are over them
     */
    List<String> statements(TableText target, Map<String, String> conversions, Set<String> dropped) {
        String complaint = shadow.complaint(table);
        List<String> kept = indexesAndTriggers(dropped);
        RebuildGuard guard = new RebuildGuard(table, was, touched());
        String fresh = freshName();
        guard.before().forEach(this::run);
        run(target.create(write(fresh)));
        copy(target, fresh, conversions);
        if (target.isAutoincrement() && new TableText(was).isAutoincrement()) {
            run("DELETE FROM sqlite_sequence WHERE name = " + literal(fresh));
            run("INSERT INTO sqlite_sequence (name, seq) SELECT " + literal(fresh)
                    + ", seq FROM sqlite_sequence WHERE name = " + literal(table));
        }
        run("DROP TABLE " + write(table));
        run("PRAGMA legacy_alter_table = ON");
        run("ALTER TABLE " + write(fresh) + " RENAME TO " + write(table));
        run("PRAGMA legacy_alter_table = OFF");
        kept.forEach(this::run);
        guard.after().forEach(this::run);
        String now = shadow.complaint(table);
        if (now != null && complaint == null) {
            throw refused(now, "Drop it before, and create it again afterwards.");
        }
        return statements;
    }

    private void run(String sql) {
        String objection = shadow.attempt(sql);
        if (objection != null) {
            throw refused(objection, "Change what it names in the same migration, before this.");
        }
        statements.add(sql);
    }

    private UnsupportedChangeException refused(String objection, String hint) {
        return new UnsupportedChangeException("SQLite cannot rebuild table " + table + ": " + objection, hint);
    }

    /** Later ones may speak of what earlier ones made, so they are created in the same order again. */
    private List<String> indexesAndTriggers(Set<String> dropped) {
        List<String> kept = new ArrayList<>();
        String query = "SELECT sql FROM main.sqlite_schema WHERE type = ? AND tbl_name = ? COLLATE NOCASE"
                + " AND sql NOT NULL ORDER BY rowid";
        for (String sql : shadow.texts(query, "index", table)) {
            if (!isOver(sql, dropped)) {
                kept.add(sql);
            }
        }
        kept.addAll(shadow.texts(query, "trigger", table));
        return kept;
    }

    /** Whether an index is over one of the columns: what stands after its table's name speaks of it. */
    private static boolean isOver(String index, Set<String> columns) {
        boolean list = false;
        for (SqlToken token : SqlToken.of(index, LexicalRules.SQLITE)) {
            list |= token.is("(");
            if (list && columns.contains(token.name().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The table, and those that refer to it, each with whether SQLite can check its foreign keys. It cannot where one refers
     * to columns that are not unique, which may be what the rebuild is about to mend.
     */
    private Map<String, Boolean> touched() {
        List<String> names = new ArrayList<>(List.of(table));
        names.addAll(shadow.texts(
                "SELECT DISTINCT t.name FROM main.sqlite_schema t, pragma_foreign_key_list(t.name) k"
                        + " WHERE t.type = 'table' AND k.\"table\" = ? COLLATE NOCASE"
                        + " AND t.name <> ? COLLATE NOCASE ORDER BY t.name",
                table,
                table));
        Map<String, Boolean> touched = new LinkedHashMap<>();
        for (String name : names) {
            touched.put(name, shadow.attempt("SELECT " + RebuildGuard.violations(name)) == null);
        }
        return touched;
    }

    private String freshName() {
        String name = "rex_new_" + table;
        while (shadow.table(name) != null) {
            name += "_";
        }
        return name;
    }

    private void copy(TableText target, String fresh, Map<String, String> conversions) {
        Set<String> before = columns(table);
        Map<String, String> values = new LinkedHashMap<>();
        String rowid = rowid(target, before);
        if (rowid != null) {
            values.put(rowid, rowid);
        }
        for (String column : columns(fresh)) {
            if (before.contains(column)) {
                values.put(column, conversions.getOrDefault(column.toLowerCase(Locale.ROOT), write(column)));
            }
        }
        StringBuilder names = new StringBuilder();
        for (String column : values.keySet()) {
            names.append(names.length() == 0 ? "" : ", ").append(write(column));
        }
        run("INSERT INTO " + write(fresh) + " (" + names + ")\nSELECT " + String.join(", ", values.values()) + " FROM "
                + write(table));
    }

    /** The columns that hold values of their own: generated ones do not. */
    private Set<String> columns(String name) {
        return new LinkedHashSet<>(
                shadow.texts("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0 ORDER BY cid", name));
    }

    /** The name by which the number of a row is copied, or null where a column is that number, or there is none. */
    private @Nullable String rowid(TableText target, Set<String> columns) {
        if (target.isWithoutRowid() || target.rowidColumn() != null) {
            return null;
        }
        for (String name : List.of("rowid", "_rowid_", "oid")) {
            if (columns.stream().noneMatch(name::equalsIgnoreCase)) {
                return name;
            }
        }
        return null;
    }

    private static String write(String name) {
        return Identifiers.READABLE.write(name);
    }
}
