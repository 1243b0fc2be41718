package io.rexorm.jdbc;

import java.sql.BatchUpdateException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** Sends one statement with the values of many rows, and says which row was refused. */
final class Batch {
    private static final int MOST_DIGITS = 9;

    private final PreparedStatement statement;
    private final JdbcAdapter adapter;
    private final BatchBinding binding;

    /** @param statement of a connection on which a transaction is open, or of one whose database needs none for savepoints */
    Batch(PreparedStatement statement, JdbcAdapter adapter, BatchBinding binding) {
        this.statement = statement;
        this.adapter = adapter;
        this.binding = binding;
    }

    /** How many rows of the database each has changed. */
    long[] send(int from, int to) throws SQLException {
        bind(from, to);
        if (!adapter.tellsRefusedEntry(statement.getConnection())) {
            return between(from, to);
        }
        try {
            return together();
        } catch (BatchUpdateException e) {
            tellRefused(String.valueOf(e.getMessage()), from);
            throw e.getCause() instanceof SQLException refused ? refused : e;
        }
    }

    private void bind(int from, int to) throws SQLException {
        StatementBinder binder = new StatementBinder(statement, adapter);
        for (int row = from; row < to; row++) {
            bind(row, binder);
            statement.addBatch();
        }
    }

    private long[] together() throws SQLException {
        int[] changed = statement.executeBatch();
        long[] rows = new long[changed.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = changed[i];
        }
        return rows;
    }

    /** Between savepoints, so that those that went well can be taken back, and sent again one by one up to the one that is refused. */
    private long[] between(int from, int to) throws SQLException {
        try (Statement savepoint = statement.getConnection().createStatement()) {
            savepoint.execute("SAVEPOINT rex_batch");
            long[] rows;
            try {
                rows = together();
            } catch (SQLException e) {
                rows = afterRefusal(e, from, to, savepoint);
            }
            savepoint.execute("RELEASE rex_batch");
            return rows;
        }
    }

    private long[] afterRefusal(SQLException refusal, int from, int to, Statement savepoint) throws SQLException {
        undo(refusal, savepoint);
        try {
            return oneByOne(from, to);
        } catch (SQLException e) {
            undo(e, savepoint);
            savepoint.execute("RELEASE rex_batch");
            throw e;
        }
    }

    /** Some failures end the whole transaction, and the savepoint with it: nothing is sent again then. */
    private static void undo(SQLException refusal, Statement savepoint) throws SQLException {
        try {
            savepoint.execute("ROLLBACK TO rex_batch");
        } catch (SQLException e) {
            refusal.addSuppressed(e);
            throw refusal;
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

    /** The number of the entry is written as the language has it, with what stands between thousands. */
    private void tellRefused(String message, int from) {
        StringBuilder number = new StringBuilder();
        for (int i = 0; i < message.length() && (number.length() == 0 || message.charAt(i) != ' '); i++) {
            if (message.charAt(i) >= '0' && message.charAt(i) <= '9') {
                number.append(message.charAt(i));
            }
        }
        if (number.length() > 0 && number.length() <= MOST_DIGITS) {
            binding.refused(from + Integer.parseInt(number.toString()));
        }
    }
}
