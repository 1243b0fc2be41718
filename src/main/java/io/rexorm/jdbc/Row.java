package io.rexorm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The current row of a result. Columns are read by index, from 1, each once and in order. Valid only inside a {@link RowReader}. */
public final class Row {
    private final ResultSet result;
    private final JdbcAdapter adapter;

    Row(ResultSet result, JdbcAdapter adapter) {
        this.result = result;
        this.adapter = adapter;
    }

    /** The column as text, or null. */
    public @Nullable String text(int column) {
        try {
            return result.getString(column);
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
            return result.getLong(column);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as a truth value; null is false. */
    public boolean flag(int column) {
        try {
            return result.getBoolean(column);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The column as a point in time, or null. */
    public @Nullable Instant instant(int column) {
        try {
            return adapter.readInstant(result, column);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }
}
