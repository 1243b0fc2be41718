package io.rexorm.jdbc;

import io.rexorm.RexException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What differs between JDBC drivers. A dialect implements it; stateless and safe for any number of threads. */
public interface JdbcAdapter {

    /**
     * Makes the driver's exception ours.
     *
     * @param sql the statement that was sent, or null
     */
    RexException translate(SQLException failure, @Nullable String sql);

    /** Binds one value, at an index from 1. */
    void bind(PreparedStatement statement, int index, @Nullable Object value) throws SQLException;

    /** Binds a decimal number that is no column's, so that no column makes a number of it. */
    default void bindDecimal(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
        bind(statement, index, value);
    }

    /**
     * Binds a text whose type is the column's: a JSON document, a constant of a native enum.
     *
     * @param text the text, or null
     */
    void bindUntyped(PreparedStatement statement, int index, @Nullable String text) throws SQLException;

    /**
     * Binds an array.
     *
     * @param element the type of its elements, by the database's name
     * @throws java.sql.SQLFeatureNotSupportedException when the database has no arrays
     */
    void bindArray(PreparedStatement statement, int index, String element, @Nullable Object[] values)
            throws SQLException;

    /** Binds a list that values are looked for in, all of one type; it may be empty. */
    void bindList(PreparedStatement statement, int index, Object[] values) throws SQLException;

    /**
     * Reads a value as {@link #bind} wrote it.
     *
     * @param type one of {@link Instant}, {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link
     *     java.time.LocalDateTime}, {@link java.util.UUID} and {@link java.math.BigDecimal}
     */
    <T> @Nullable T read(ResultSet result, int column, Class<T> type) throws SQLException;

    /** Reads a value of whatever type it has, as an object of Java's own that outlives the result. */
    default @Nullable Object read(ResultSet result, int column) throws SQLException {
        return result.getObject(column);
    }

    /**
     * Whether a column that was read as 0 or false is null.
     *
     * @throws SQLException when it holds what is no number
     */
    default boolean wasNull(ResultSet result, int column) throws SQLException {
        return result.wasNull();
    }

    /** Reads a whole number of 64 bits; null is 0. */
    default long number(ResultSet result, int column) throws SQLException {
        return result.getLong(column);
    }

    /** Reads a whole number that is to have 32 bits; one that has more comes as it is, and null is 0. */
    long integer(ResultSet result, int column) throws SQLException;

    /** Whether the driver says which entry of a batch was refused, as the first number of what it says. */
    boolean tellsRefusedEntry(Connection connection) throws SQLException;

    /** Begins a transaction that may write. */
    void begin(Connection connection) throws SQLException;

    /**
     * Begins a transaction of a certain kind.
     *
     * @param isolation how strict, or null for the database's default
     * @param readOnly whether the database is to refuse what writes
     */
    void begin(Connection connection, @Nullable Isolation isolation, boolean readOnly) throws SQLException;

    /** Lets the connection write again after a transaction that could not. */
    void endReadOnly(Connection connection) throws SQLException;

    /** Commits the transaction. */
    void commit(Connection connection) throws SQLException;

    /** Rolls the transaction back. */
    void rollback(Connection connection) throws SQLException;

    /** Asks the database to give up what runs on the connection. Called on another thread than the one that runs it. */
    void cancel(Connection connection) throws SQLException;

    /** Sends the data that follows a {@code COPY … FROM STDIN}. */
    void copyIn(Connection connection, String sql, InputStream data) throws SQLException;
}
