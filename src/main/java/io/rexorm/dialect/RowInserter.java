package io.rexorm.dialect;

import io.rexorm.schema.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts many rows with one statement. Stateless. */
public interface RowInserter {

    /** The most rows that go into one statement. */
    int rowsAtOnce(int columns);

    /** Whether the values of a column are bound as one array, for all rows; otherwise each by itself, row after row. */
    boolean bindsArrays();

    /** Whether the numbers that are read back come in the order of the rows. Where not, they ascend with the rows. */
    boolean givesKeysInOrder();

    /** The type of an array's elements, by the database's name; null where a column cannot be in an array. */
    @Nullable
    String elementOf(Column column);

    /**
     * The statement.
     *
     * @param rows how many rows; of no account where arrays are bound
     */
    String insert(Target target, int rows);

    /**
     * Where the rows go.
     *
     * @param table the table's name
     * @param columns the columns that are given
     * @param key the column that the database numbers, which is then read back; null where none is
     * @param sequence what numbers it, as SQL text; null where that is not a sequence
     */
    record Target(
            String table,
            List<Column> columns,
            @Nullable String key,
            @Nullable String sequence) {

        public Target {
            columns = List.copyOf(columns);
        }
    }
}
