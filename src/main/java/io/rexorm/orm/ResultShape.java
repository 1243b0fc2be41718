package io.rexorm.orm;

import io.rexorm.RexException;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.RowReader;
import io.rexorm.mapping.Codec;
import io.rexorm.mapping.Codecs;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.ValueException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query's rows are made into. It looks at the columns of a result once, and reads row after row then.
 *
 * @param <T> what is made of a row
 */
interface ResultShape<T> {

    /** The reader for this result. */
    RowReader<T> of(Row result);

    /** Adds what is made of each row that is left. */
    default void readAll(Row result, List<T> to) {
        if (result.next()) {
            RowReader<T> reader = of(result);
            do {
                to.add(reader.read(result));
            } while (result.next());
        }
    }

    /** Rows as they are. */
    static ResultShape<ResultRow> rows() {
        return result -> {
            List<String> names = ResultRow.names(result);
            return row -> ResultRow.of(names, row);
        };
    }

    /** Entities, records, or the values of a single column. */
    static <T> ResultShape<T> as(Class<T> type) {
        Codec<T> codec = Codecs.of(type);
        return codec == null ? mapped(Mappers.ofResult(type)) : result -> row -> single(type, codec, row);
    }

    /** The values of one column, among them null where its property may be. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static <V> ResultShape<V> column(EntityColumn<?, V> column) {
        Class<V> type = (Class<V>) column.type();
        Codec<V> codec = (Codec<V>) column.codec();
        return column.isNullable()
                ? result -> row -> value(type, codec, row)
                : result -> row -> single(type, codec, row);
    }

    private static <T> ResultShape<T> mapped(EntityMapper<T> mapper) {
        return result -> {
            int[] order = order(mapper, ResultRow.names(result));
            Row ordered = inOrder(order) ? result : result.ordered(order);
            return row -> mapper.read(ordered, 1);
        };
    }

    private static <T> T single(Class<T> type, Codec<T> codec, Row row) {
        T value = value(type, codec, row);
        if (value == null) {
            throw StoredEntity.invalid(
                    "the query gives null where a " + type.getSimpleName() + " was asked for",
                    "write coalesce(…), or read rows: list() without as(…)");
        }
        return value;
    }

    private static <T> @Nullable T value(Class<T> type, Codec<T> codec, Row row) {
        try {
            return codec.read(row, 1);
        } catch (RexException | ValueException e) {
            throw e;
        } catch (RuntimeException e) {
            String problem = "is no " + type.getSimpleName() + ": ";
            throw new ValueException(problem + e.getClass().getName(), problem + e, e);
        }
    }

    private static int[] order(EntityMapper<?> mapper, List<String> names) {
        int columns = mapper.model().columns().size();
        int[] order = new int[columns + 1];
        for (int i = 0; i < columns; i++) {
            String wanted = mapper.model().columns().get(i).name();
            for (int j = 0; j < names.size() && order[i + 1] == 0; j++) {
                order[i + 1] = names.get(j).equalsIgnoreCase(wanted) ? j + 1 : 0;
            }
            if (order[i + 1] == 0) {
                throw StoredEntity.invalid(
                        "the query gives no column " + wanted + ", which "
                                + mapper.model().type().getSimpleName() + "."
                                + mapper.model().columns().get(i).property() + " needs",
                        "select it, or give it this name; there are " + names);
            }
        }
        return order;
    }

    private static boolean inOrder(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }
}
