package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.RowInserter;
import io.rexorm.schema.Column;
import java.util.List;

/** Some tens of rows a statement: more make it no faster, and each number of rows is a text of its own. */
final class SqliteRowInserter implements RowInserter {
    private static final int ROWS_AT_ONCE = 50;
    private static final int MOST_VALUES = 32_766;

    @Override
    public int rowsAtOnce(int columns) {
        return Math.max(1, Math.min(ROWS_AT_ONCE, MOST_VALUES / Math.max(1, columns)));
    }

    @Override
    public boolean bindsArrays() {
        return false;
    }

    /** SQLite promises no order of what it returns, but numbers the rows as they stand in the statement. */
    @Override
    public boolean givesKeysInOrder() {
        return false;
    }

    @Override
    public String rows(List<Column> columns, int rows) {
        String marks = "(?" + ", ?".repeat(columns.size() - 1) + ")";
        return "VALUES " + marks + (", " + marks).repeat(rows - 1);
    }
}
