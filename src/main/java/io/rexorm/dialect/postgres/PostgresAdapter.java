package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Isolation;
import io.rexorm.jdbc.JdbcAdapter;
import io.rexorm.jdbc.QueryException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.SocketTimeoutException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Time;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.postgresql.util.PGobject;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** The PostgreSQL driver. */
final class PostgresAdapter implements JdbcAdapter {
    /** in_failed_sql_transaction */
    private static final String FAILED = "25P02";

    /** numeric_value_out_of_range */
    private static final String OUT_OF_RANGE = "22003";

    private static final String NO_ANSWER = "no answer came in time";
    private static final String TRY_AGAIN =
            "see that the server runs, and that nothing between here and there ends connections; then try again";

    @Override
    public RexException translate(SQLException failure, @Nullable String sql) {
        String state = failure.getSQLState();
        if (state != null && (state.startsWith("08") || state.startsWith("57P"))) {
            String message = failure.getCause() instanceof SocketTimeoutException ? NO_ANSWER : firstLine(failure);
            String hint = PoolerFailure.hint(message);
            return new ConnectionException(
                    "the connection to the server was lost: " + message, hint == null ? TRY_AGAIN : hint, failure);
        }
        ServerErrorMessage server = failure instanceof PSQLException e ? e.getServerErrorMessage() : null;
        if (server == null) {
            String line = firstLine(failure);
            return new QueryException(
                    new QueryException.Failure(line, state, -1, sql, null, PostgresMessage.ofDriver(line, state)),
                    null,
                    failure);
        }
        String message = String.valueOf(server.getMessage());
        if (server.getDetail() != null) {
            message += " (" + server.getDetail() + ")";
        }
        int position = server.getPosition() - 1;
        return new QueryException(
                code(String.valueOf(state)),
                new QueryException.Failure(
                        message,
                        state,
                        position,
                        sql,
                        PostgresViolation.of(String.valueOf(state), server),
                        PostgresMessage.ofServer(String.valueOf(server.getMessage()), String.valueOf(state))),
                server.getHint(),
                failure);
    }

    @Override
    public void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            statement.setObject(index, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
        } else {
            statement.setObject(index, value);
        }
    }

    @Override
    public void bindUntyped(PreparedStatement statement, int index, @Nullable String text) throws SQLException {
        statement.setObject(index, text, Types.OTHER);
    }

    @Override
    public void bindArray(PreparedStatement statement, int index, String element, @Nullable Object[] values)
            throws SQLException {
        // The driver looks at the class of the array, and takes bytes in no other.
        @Nullable
        Object[] elements = element.equals("bytea")
                ? Arrays.copyOf(values, values.length, byte[][].class)
                : ArrayText.withoutArrays(OddTimes.asText(values));
        statement.setArray(index, statement.getConnection().createArrayOf(element, elements));
    }

    @Override
    public void bindList(PreparedStatement statement, int index, Object[] values) throws SQLException {
        if (values.length == 0) {
            // Of whatever type the other side is.
            statement.setObject(index, "{}", Types.OTHER);
        } else {
            bindArray(statement, index, ArrayElement.of(values[0]), values);
        }
    }

    /** Of inserts that the driver has joined it counts the joined ones. */
    @Override
    public boolean tellsRefusedEntry(Connection connection) throws SQLException {
        return !connection.unwrap(BaseConnection.class).getQueryExecutor().isReWriteBatchedInsertsEnabled();
    }

    @Override
    public <T> @Nullable T read(ResultSet result, int column, Class<T> type) throws SQLException {
        if (type == Instant.class) {
            OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
            return time == null ? null : type.cast(time.toInstant());
        } else if (type == BigDecimal.class) {
            return type.cast(result.getBigDecimal(column));
        } else if (type == UUID.class) {
            Object value = result.getObject(column);
            return type.cast(value instanceof String text ? uuid(text) : value);
        }
        return result.getObject(column, type);
    }

    /** Times without the zone of this machine, arrays as such, and as text what only the driver has a class for. */
    @Override
    public @Nullable Object read(ResultSet result, int column) throws SQLException {
        Object value = result.getObject(column);
        if (value instanceof Timestamp) {
            return isOf("timestamptz", result, column)
                    ? read(result, column, Instant.class)
                    : result.getObject(column, LocalDateTime.class);
        } else if (value instanceof Date) {
            return result.getObject(column, LocalDate.class);
        } else if (value instanceof Time) {
            return isOf("timetz", result, column)
                    ? result.getObject(column, OffsetTime.class)
                    : result.getObject(column, LocalTime.class);
        } else if (value instanceof Array array) {
            return array.getArray();
        }
        return value instanceof PGobject object ? object.getValue() : value;
    }

    private static UUID uuid(String text) throws SQLException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new SQLException("the text is no UUID", e);
        }
    }

    private static boolean isOf(String type, ResultSet result, int column) throws SQLException {
        return type.equals(result.getMetaData().getColumnTypeName(column));
    }

    /** The driver reads a column into the type that it has much faster than into a larger one. */
    @Override
    public long integer(ResultSet result, int column) throws SQLException {
        try {
            return result.getInt(column);
        } catch (SQLException e) {
            if (OUT_OF_RANGE.equals(e.getSQLState())) {
                return result.getLong(column);
            }
            throw e;
        }
    }

    /** The driver sends BEGIN together with the first statement, which saves a round trip. */
    @Override
    public void begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void begin(Connection connection, @Nullable Isolation isolation, boolean readOnly) throws SQLException {
        connection.setAutoCommit(false);
        if (isolation != null || readOnly) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION"
                        + (isolation == null ? "" : " ISOLATION LEVEL " + isolation.sql())
                        + (readOnly ? " READ ONLY" : ""));
            }
        }
    }

    /** The kind of a transaction ends with it. */
    @Override
    public void endReadOnly(Connection connection) {}

    /** The server answers COMMIT of a failed transaction with a rollback, and the driver says nothing of it. */
    @Override
    public void commit(Connection connection) throws SQLException {
        if (connection.unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
            throw new SQLException("a statement of the transaction has failed, so it cannot be committed", FAILED);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Override
    public void cancel(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public void copyIn(Connection connection, String sql, InputStream data) throws SQLException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, data);
        } catch (IOException e) {
            throw new SQLException("the data could not be read: " + e.getMessage(), e);
        }
    }

    private static ErrorCode code(String state) {
        return switch (state) {
            // lock_not_available, deadlock_detected, serialization_failure
            case "55P03", "40P01", "40001" -> ErrorCode.BUSY;
            case "42501" -> ErrorCode.PERMISSION_DENIED;
            case "25006" -> ErrorCode.READ_ONLY;
            case "53100", "53400" -> ErrorCode.OUT_OF_SPACE;
            default -> ErrorCode.STATEMENT_FAILED;
        };
    }

    private static String firstLine(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
