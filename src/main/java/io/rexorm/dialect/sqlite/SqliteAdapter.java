package io.rexorm.dialect.sqlite;

import io.rexorm.RexException;
import io.rexorm.jdbc.Isolation;
import io.rexorm.jdbc.JdbcAdapter;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/**
 * The SQLite driver. Transactions are begun and ended by statements, as the driver's own way takes twice as many and
 * begins without the write lock. Times are ISO 8601 text in UTC.
 */
final class SqliteAdapter implements JdbcAdapter {
    private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(Long.MAX_VALUE);

    private final String place;

    /** @param place the database as it is shown to people */
    SqliteAdapter(String place) {
        this.place = place;
    }

    @Override
    public RexException translate(SQLException failure, @Nullable String sql) {
        return SqliteFailure.of(place, failure, sql);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof String || (value instanceof Number && !(value instanceof BigDecimal))) {
            statement.setObject(index, value);
        } else if (value instanceof Boolean flag) {
            statement.setInt(index, flag ? 1 : 0);
        } else {
            statement.setObject(index, value instanceof byte[] ? value : SqliteText.of(value));
        }
    }

    /** Any text is more than any number, where no column makes a number of it. One of too many digits for a double stays text. */
    @Override
    public void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        double number = value.doubleValue();
        if (value.stripTrailingZeros().scale() <= 0 && value.abs().compareTo(LARGEST_WHOLE) <= 0) {
            statement.setLong(index, value.longValueExact());
        } else if (Double.isFinite(number) && BigDecimal.valueOf(number).compareTo(value) == 0) {
            statement.setDouble(index, number);
        } else {
            bind(statement, index, value);
        }
    }

    @Override
    public void bindUntyped(PreparedStatement statement, int index, @Nullable String text) throws SQLException {
        statement.setString(index, text);
    }

    @Override
    public void bindArray(PreparedStatement statement, int index, String element, @Nullable Object[] values)
            throws SQLException {
        throw new SQLFeatureNotSupportedException("SQLite has no arrays");
    }

    @Override
    public void bindList(PreparedStatement statement, int index, Object[] values) throws SQLException {
        statement.setString(index, JsonList.of(values));
    }

    @Override
    public boolean tellsRefusedEntry(Connection connection) {
        return false;
    }

    @Override
    public <T> @Nullable T read(ResultSet result, int column, Class<T> type) throws SQLException {
        String text = result.getString(column);
        return text == null ? null : SqliteText.parse(text, type);
    }

    /** SQLite keeps a text in a column of any type, and the driver makes 0 of one that begins with no digit. */
    @Override
    public boolean wasNull(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value instanceof String || value instanceof byte[]) {
            throw new SQLException(
                    value instanceof String text ? "'" + text + "' is no number" : "bytes are no number");
        }
        return value == null;
    }

    /** SQLite makes of a number that is too large the largest there is. */
    @Override
    public long number(ResultSet result, int column) throws SQLException {
        long value = result.getLong(column);
        if ((value == Long.MAX_VALUE || value == Long.MIN_VALUE) && result.getObject(column) instanceof Double real) {
            throw new SQLException(real + " is no whole number of 64 bits");
        }
        return value;
    }

    /** The driver's own way cuts off what is too large. */
    @Override
    public long integer(ResultSet result, int column) throws SQLException {
        return result.getLong(column);
    }

    @Override
    public void begin(Connection connection) throws SQLException {
        run(connection, "BEGIN IMMEDIATE");
    }

    @Override
    public void begin(Connection connection, @Nullable Isolation isolation, boolean readOnly) throws SQLException {
        if (readOnly) {
            run(connection, "PRAGMA query_only = ON");
        }
        run(connection, readOnly ? "BEGIN" : "BEGIN IMMEDIATE");
    }

    @Override
    public void endReadOnly(Connection connection) throws SQLException {
        run(connection, "PRAGMA query_only = OFF");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        run(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        try {
            run(connection, "ROLLBACK");
        } catch (SQLException e) {
            // Some failures (a full disk) have already rolled back; everything else is a failure of the rollback.
            if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                throw e;
            }
        }
    }

    @Override
    public void cancel(Connection connection) throws SQLException {
        connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
    }

    @Override
    public void copyIn(Connection connection, String sql, InputStream data) throws SQLException {
        throw new SQLFeatureNotSupportedException("SQLite has no COPY");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
