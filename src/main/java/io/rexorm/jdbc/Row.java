package io.rexorm.jdbc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a result. Columns are read by index, from 1, each once and in order. Valid only while the result is
 * read.
 */
public final class Row {
    private final ResultSet result;
    private final JdbcAdapter adapter;
    private final int @Nullable [] order;
    private @Nullable Object group;
    private int last;

    Row(ResultSet result, JdbcAdapter adapter) {
        this(result, adapter, null);
    }

    private Row(ResultSet result, JdbcAdapter adapter, int @Nullable [] order) {
        this.result = result;
        this.adapter = adapter;
        this.order = order;
    }

    /**
     * The same row with its columns in another order.
     *
     * @param columns for each column, from 1, which one of the result it is; the element 0 is not looked at
     */
    public Row ordered(int[] columns) {
        Row ordered = new Row(result, adapter, columns.clone());
        ordered.group = group;
        return ordered;
    }

    private int at(int column) {
        return order == null ? column : order[column];
    }

    /** Goes to the next row; false after the last. */
    public boolean next() {
        try {
            return result.next();
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /**
     * Whether the number or truth value that was read last, as 0 or false, is null.
     *
     * @throws QueryException when it is neither null nor such a value, but something that the driver made 0 of
     */
    public boolean wasNull() {
        try {
            return adapter.wasNull(result, last);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** What all rows of this result have in common, for those that read references; null where nothing was given. */
    public @Nullable Object group() {
        return group;
    }

    /** Gives all rows of this result something in common. */
    public void group(@Nullable Object common) {
        group = common;
    }

    /** The column as text, or null. */
    public @Nullable String text(int column) {
        try {
            return result.getString(at(column));
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /**
     * The column as text, which must not be null.
     *
     * @throws QueryException when it is null
     */
    public String requiredText(int column) {
        String text = text(column);
        if (text == null) {
            throw new QueryException(
                    new QueryException.Failure("column " + column + " of a row is null", null, -1, null), null, null);
        }
        return text;
    }

    /** The column as a whole number; null is 0. */
    public long number(int column) {
        try {
            last = at(column);
            return adapter.number(result, last);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column, which is to have 32 bits, as a whole number; null is 0. A number that does not fit comes as it is. */
    public long integer(int column) {
        try {
            last = at(column);
            return adapter.integer(result, last);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as a truth value; null is false. */
    public boolean flag(int column) {
        try {
            last = at(column);
            return result.getBoolean(last);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as a floating-point number; null is 0. */
    public double real(int column) {
        try {
            last = at(column);
            return result.getDouble(last);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as bytes, or null. */
    public byte @Nullable [] bytes(int column) {
        try {
            return result.getBytes(at(column));
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as a point in time, or null. */
    public @Nullable Instant instant(int column) {
        return value(column, Instant.class);
    }

    /**
     * The column as a value of a type that databases differ about, or null.
     *
     * @param type one of those that {@link JdbcAdapter#read} knows
     */
    public <T> @Nullable T value(int column, Class<T> type) {
        try {
            return adapter.read(result, at(column), type);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as an array of the driver's own objects, or null. */
    public @Nullable Object @Nullable [] array(int column) {
        try {
            Array array = result.getArray(at(column));
            return array == null ? null : (@Nullable Object[]) array.getArray();
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** How many columns there are. */
    public int columns() {
        try {
            return result.getMetaData().getColumnCount();
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The name of the column, as the query gives it. */
    public String name(int column) {
        try {
            return result.getMetaData().getColumnLabel(column);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as what it is on its database, an object of Java's own, or null. */
    public @Nullable Object value(int column) {
        try {
            return adapter.read(result, at(column));
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }
}
