package io.rexorm.jdbc;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Binds to a prepared statement. */
final class StatementBinder extends Binder {
    private final PreparedStatement statement;
    private final JdbcAdapter adapter;

    StatementBinder(PreparedStatement statement, JdbcAdapter adapter) {
        this.statement = statement;
        this.adapter = adapter;
    }

    @Override
    public void nothing(int index) {
        try {
            statement.setNull(index, Types.NULL);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void text(int index, String value) {
        try {
            statement.setString(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void number(int index, long value) {
        try {
            statement.setLong(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void integer(int index, int value) {
        try {
            statement.setInt(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void real(int index, double value) {
        try {
            statement.setDouble(index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void flag(int index, boolean value) {
        try {
            adapter.bind(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void value(int index, @Nullable Object value) {
        try {
            adapter.bind(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void decimal(int index, BigDecimal value) {
        try {
            adapter.bindDecimal(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void untyped(int index, String value) {
        try {
            adapter.bindUntyped(statement, index, value);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void array(int index, String element, @Nullable Object[] values) {
        try {
            adapter.bindArray(statement, index, element, values);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    @Override
    public void list(int index, Object[] values) {
        try {
            adapter.bindList(statement, index, values);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }
}
