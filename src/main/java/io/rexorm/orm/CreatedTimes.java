package io.rexorm.orm;

import io.rexorm.sql.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The times at which rows were made: an update of many gives none back, so that they are read after it. */
record CreatedTimes<T>(Database database, StoredEntity<T> table) {
    private static final int ROWS_BY_ONE_VALUE = 1_000;
    private static final int ROWS_BY_SEVERAL_VALUES = 100;

    /** Puts them to the values of the entities, each at the place of its entity. */
    void readInto(List<@Nullable Object[]> values, List<T> entities) {
        int most = table.key.length == 1 ? ROWS_BY_ONE_VALUE : ROWS_BY_SEVERAL_VALUES;
        for (int from = 0; from < entities.size(); from += most) {
            int to = Math.min(entities.size(), from + most);
            Map<List<@Nullable Object>, Object> times = read(entities.subList(from, to));
            for (int i = from; i < to; i++) {
                values.get(i)[table.created] = times.get(BoundKey.of(table, entities.get(i), null, table.key));
            }
        }
    }

    private Map<List<@Nullable Object>, Object> read(List<T> entities) {
        int[] columns = IntStream.concat(IntStream.of(table.key), IntStream.of(table.created))
                .toArray();
        Select query = table.texts.rows(columns).where(KeyLists.anyOf(table, entities));
        return database.change(database.statement(query, table.model), row -> {
            Map<List<@Nullable Object>, Object> times = new HashMap<>(2 * entities.size());
            @Nullable Object[] read = new Object[table.width];
            while (row.next()) {
                for (int i = 0; i < columns.length; i++) {
                    read[columns[i]] = table.mapper.readValue(columns[i], row, i + 1);
                }
                Object time = read[table.created];
                if (time != null) {
                    times.put(BoundKey.of(table, read, table.key), time);
                }
            }
            return times;
        });
    }
}
