package io.rexorm.orm;

import io.rexorm.RexException;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.RowReader;
import io.rexorm.mapping.Codec;
import io.rexorm.mapping.Codecs;
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

    /** What the rows of a result have in common, from which they load more; null where they do not. */
    default @Nullable ResultGroup group(Database database) {
        return null;
    }

    /** What is loaded together with the rows. */
    default List<Fetch> plan() {
        return List.of();
    }

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
        return codec == null ? new NamedColumns<>(Mappers.ofResult(type)) : result -> row -> single(type, codec, row);
    }

    /** The values of one column, among them null where its property may be. */
    @SuppressWarnings({"unchecked", "NullAway"})
    static <V> ResultShape<V> column(EntityColumn<?, V> column) {
        return result -> row -> (V) value(column, row, 1);
    }

    /** The value of a column, null where it may be. */
    static @Nullable Object value(Expr<?, ?> expr, Row row, int at) {
        Object value = value(expr.type(), expr.codec(), row, at);
        if (value == null && !expr.isNullable()) {
            throw StoredEntity.invalid(
                    "the query gives null for " + expr + ", which is not nullable",
                    "select it with orNull() or orElse(…)");
        }
        return value;
    }

    private static <T> T single(Class<T> type, Codec<T> codec, Row row) {
        T value = value(type, codec, row, 1);
        if (value == null) {
            throw StoredEntity.invalid(
                    "the query gives null where a " + type.getSimpleName() + " was asked for",
                    "write coalesce(…), or read rows: list() without as(…)");
        }
        return value;
    }

    private static <T> @Nullable T value(Class<?> type, Codec<T> codec, Row row, int at) {
        try {
            return codec.read(row, at);
        } catch (RexException | ValueException e) {
            throw e;
        } catch (RuntimeException e) {
            String problem = "is no " + type.getSimpleName() + ": ";
            throw new ValueException(problem + e.getClass().getName(), problem + e, e);
        }
    }
}
