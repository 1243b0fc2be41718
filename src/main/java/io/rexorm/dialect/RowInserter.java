package io.rexorm.dialect;

import io.rexorm.schema.Column;
import java.util.List;

/** Inserts many rows with one statement. Stateless. */
public interface RowInserter {

    /** The most rows that go into one statement. */
    int rowsAtOnce(int columns);

    /** Whether the values of a column are bound as one array, for all rows; otherwise each by itself, row after row. */
    boolean bindsArrays();

    /** Whether the numbers that are read back come in the order of the rows. Where not, they ascend with the rows. */
    boolean givesKeysInOrder();

    /** The type of the elements of a column's array, by the database's name, where arrays are bound. */
    default String elementOf(Column column) {
        throw new UnsupportedOperationException("each value is bound by itself");
    }

    /**
     * Where the rows come from, in their order: {@code VALUES (?, ?), (?, ?)}.
     *
     * @param rows how many rows; of no account where arrays are bound
     */
    String rows(List<Column> columns, int rows);

    /**
     * The same for rows that may be there already. Where the database locks each of them, it does so in the order of what they are known
     * by, so that two who have the same rows in other orders wait for each other and not in a circle.
     *
     * @param known the names of the columns that a row is known by
     */
    default String rowsKnownBy(List<String> known, List<Column> columns, int rows) {
        return rows(columns, rows);
    }

    /** The statement that inserts rows which the database numbers, and gives their numbers, where arrays are bound. */
    default String numbered(Target target) {
        throw new UnsupportedOperationException("rows are numbered as they stand in the statement");
    }

    /**
     * Where the rows go.
     *
     * @param table the table's name
     * @param columns the columns that are given
     * @param key the column that the database numbers, which is read back
     * @param sequence what numbers it, as SQL text
     */
    record Target(String table, List<Column> columns, String key, String sequence) {

        public Target {
            columns = List.copyOf(columns);
        }
    }
}
