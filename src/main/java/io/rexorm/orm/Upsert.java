package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.sql.OnConflict;
import io.rexorm.sql.RenderedSql;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How entities are inserted that may be there already: made once for what they are known by. Immutable. */
final class Upsert {
    private final StoredEntity<?> table;
    final int[] conflict;
    /** What is written of a new row. */
    final int[] columns;
    /** What is read back of the row. */
    final int[] returned;
    /** What becomes of a row that is there. */
    final OnConflict update;
    /** The statement for one entity. */
    final RenderedSql one;

    Upsert(StoredEntity<?> table, int[] conflict, int[] columns) {
        this.table = table;
        this.conflict = conflict;
        this.columns = columns;
        int[] set = IntStream.of(table.changing)
                .filter(i -> IntStream.of(conflict).noneMatch(j -> j == i))
                .toArray();
        this.returned = IntStream.concat(
                        IntStream.of(table.key),
                        IntStream.of(table.version, table.created).filter(i -> i >= 0))
                .toArray();
        this.update = table.texts.onConflict(conflict, set, table.version);
        String marks = "VALUES (?" + ", ?".repeat(columns.length - 1) + ")";
        this.one = table.texts.insertRows(columns, marks, update, returned);
    }

    /** Reads what the row has that the entity has not. */
    void read(Row row, @Nullable Object[] to) {
        for (int i = 0; i < returned.length; i++) {
            to[returned[i]] = table.column(returned[i]).codec().read(row, i + 1);
        }
    }
}
