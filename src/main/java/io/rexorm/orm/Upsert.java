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
    /** That, and what tells which of many rows it is. */
    final int[] known;
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
        this.known = IntStream.concat(
                        IntStream.of(returned),
                        IntStream.of(conflict)
                                .filter(i -> IntStream.of(returned).noneMatch(j -> j == i)))
                .toArray();
        this.update = table.texts.onConflict(conflict, set, table.version);
        String marks = "VALUES (?" + ", ?".repeat(columns.length - 1) + ")";
        this.one = table.texts.insertRows(columns, marks, update, returned);
    }

    /** Reads these columns of a row. */
    void read(Row row, int[] positions, @Nullable Object[] to) {
        for (int i = 0; i < positions.length; i++) {
            to[positions[i]] = table.mapper.readValue(positions[i], row, i + 1);
        }
    }
}
