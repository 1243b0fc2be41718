package io.rexorm.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The lines of a snapshot while it is gathered. */
final class CatalogLines {
    private final Connection connection;
    private final Set<String> exceptTables;
    private final List<String> lines = new ArrayList<>();

    CatalogLines(Connection connection, Set<String> exceptTables) {
        this.connection = connection;
        this.exceptTables = exceptTables;
    }

    /** Adds the rows of a query with two columns: the table that the object belongs to or null, and the line. */
    void add(String query) throws SQLException {
        for (String[] row : pairs(query)) {
            if (row[0] == null || !exceptTables.contains(row[0])) {
                lines.add(row[1]);
            }
        }
    }

    /** Adds a table's rows, as text, below a heading with their number; the query gives one column. */
    void addRows(String table, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add("  " + row.getString(1));
            }
        }
        Collections.sort(rows);
        rows.add(0, table + ": " + rows.size());
        lines.add(String.join("\n", rows));
    }

    /** The rows of a query with two columns, of tables that are not left out; the first column is the table. */
    List<String[]> tables(String query) throws SQLException {
        return pairs(query).stream()
                .filter(row -> !exceptTables.contains(row[0]))
                .toList();
    }

    /** The sorted text. */
    String text() {
        Collections.sort(lines);
        return String.join("\n", lines);
    }

    private List<String[]> pairs(String query) throws SQLException {
        List<String[]> pairs = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                pairs.add(new String[] {row.getString(1), row.getString(2)});
            }
        }
        return pairs;
    }
}
