package io.rexorm.jdbc;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sends one statement with the values of many rows, and says which row was refused. */
final class Batch {
    private static final int MOST_DIGITS = 9;

    private final PreparedStatement statement;
    private final JdbcAdapter adapter;
    private final BatchBinding binding;

    Batch(PreparedStatement statement, JdbcAdapter adapter, BatchBinding binding) {
        this.statement = statement;
        this.adapter = adapter;
        this.binding = binding;
    }

    /** How many rows of the database each has changed. */
    long[] send(int from, int to) throws SQLException {
        return adapter.sendsBatches() ? together(from, to) : oneByOne(from, to);
    }

    private long[] together(int from, int to) throws SQLException {
        StatementBinder binder = new StatementBinder(statement, adapter);
        for (int row = from; row < to; row++) {
            bind(row, binder);
            statement.addBatch();
        }
        try {
            int[] changed = statement.executeBatch();
            long[] rows = new long[changed.length];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = changed[i];
            }
            return rows;
        } catch (BatchUpdateException e) {
            tellRefused(String.valueOf(e.getMessage()), from);
            throw e.getCause() instanceof SQLException refused ? refused : e;
        }
    }

    private long[] oneByOne(int from, int to) throws SQLException {
        StatementBinder binder = new StatementBinder(statement, adapter);
        long[] rows = new long[to - from];
        for (int row = from; row < to; row++) {
            bind(row, binder);
            try {
                rows[row - from] = statement.executeUpdate();
            } catch (SQLException e) {
                binding.refused(row);
                throw e;
            }
        }
        return rows;
    }

    private void bind(int row, StatementBinder binder) {
        try {
            binding.bind(row, binder);
        } catch (RuntimeException e) {
            binding.refused(row);
            throw e;
        }
    }

    /** The driver says which entry was refused in its message only, as the first number there. */
    private void tellRefused(String message, int from) {
        int start = 0;
        while (start < message.length() && !isDigit(message.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < message.length() && isDigit(message.charAt(end))) {
            end++;
        }
        if (end > start && end - start <= MOST_DIGITS) {
            binding.refused(from + Integer.parseInt(message.substring(start, end)));
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
