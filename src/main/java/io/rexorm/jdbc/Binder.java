package io.rexorm.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Binds the values of a prepared statement, each at an index from 1. The counterpart of {@link Row}. */
public final class Binder {
    private final PreparedStatement statement;
    private final JdbcAdapter adapter;

    Binder(PreparedStatement statement, JdbcAdapter adapter) {
        this.statement = statement;
        this.adapter = adapter;
    }

    /** Binds null. */
    public void nothing(int index) {
        try {
            statement.setNull(index, Types.NULL);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds a text. */
    public void text(int index, String value) {
        try {
            statement.setString(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds a whole number of 64 bits. */
    public void number(int index, long value) {
        try {
            statement.setLong(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds a whole number of 32 bits. */
    public void integer(int index, int value) {
        try {
            statement.setInt(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds a floating-point number. */
    public void real(int index, double value) {
        try {
            statement.setDouble(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds a truth value. */
    public void flag(int index, boolean value) {
        try {
            adapter.bind(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds bytes, or a value of a type that databases differ about: those that {@link Row#value} reads. */
    public void value(int index, @Nullable Object value) {
        try {
            adapter.bind(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Binds a text whose type is the column's: a JSON document, a constant of a native enum. */
    public void untyped(int index, String value) {
        try {
            adapter.bindUntyped(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /**
     * Binds an array.
     *
     * @param element the type of its elements, by the database's name
     */
    public void array(int index, String element, Object[] values) {
        try {
            adapter.bindArray(statement, index, element, values);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }
}
