package io.rexorm.jdbc;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.sql.RenderedSql;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One open connection: runs statements, one at a time, and translates what the driver throws. It is not safe for use by
 * several threads at once.
 *
 * <p>Outside {@link #begin()} and {@link #commit()} each statement stands for itself.
 */
public final class Session implements AutoCloseable {
    /** Read by the thread that cancels, too. */
    private volatile Connection connection;

    private final JdbcAdapter adapter;
    private KeptStatements statements;
    private SessionListener listener = SessionListener.NONE;
    private @Nullable Runnable guard;
    private boolean inTransaction;
    private boolean readOnly;
    private boolean pooled;
    private volatile int serverProcess;
    private int limitSeconds;

    /** Takes over the connection, which must be in auto-commit mode, and closes it in the end. */
    public Session(Connection connection, JdbcAdapter adapter) {
        this(connection, adapter, 0);
    }

    /** @param kept how many prepared statements are kept for when they come again */
    public Session(Connection connection, JdbcAdapter adapter, int kept) {
        this(connection, adapter, new KeptStatements(connection, kept));
    }

    /** @param statements those of the driver's connection, where a pool lends it out again and again */
    Session(Connection connection, JdbcAdapter adapter, KeptStatements statements) {
        this.connection = connection;
        this.adapter = adapter;
        this.statements = statements;
    }

    /** Goes on with another connection, and closes the one that it had. No transaction may be open. */
    public void replace(Connection other) {
        Connection former = connection;
        connection = other;
        statements = statements.of(other);
        try {
            former.close();
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Tells the listener of everything from now on. */
    public void listen(SessionListener to) {
        listener = to;
    }

    /**
     * Does a check at the beginning of every transaction, and before every statement outside one, from now on. What it throws
     * keeps them from running. Its own statements on this session are not checked.
     */
    public void guard(Runnable check) {
        guard = check;
    }

    /** Checks nothing any more. */
    public void unguard() {
        guard = null;
    }

    /** Notes that a pooler stands before the database and hands out another session of the server for each transaction. */
    public void markPooled() {
        pooled = true;
    }

    /**
     * Whether the session of the server may be another one for each transaction: what is set for it does not last, and stays
     * behind for others.
     */
    public boolean isPooled() {
        return pooled;
    }

    /**
     * The server's process that runs the statements of this session, for who looks at it from outside; zero where that is not
     * known. Safe to ask from any thread.
     */
    public int serverProcess() {
        return serverProcess;
    }

    /** Notes which process of the server runs the next statements; zero for not known. */
    public void markServerProcess(int process) {
        serverProcess = process;
    }

    /** Stops a statement outside a transaction after this time, from here and not from the server; zero for never. */
    public void limit(Duration time) {
        limitSeconds = (int) Math.min(Integer.MAX_VALUE, time.plusMillis(999).toSeconds());
    }

    /** Whether a transaction is open. */
    public boolean inTransaction() {
        return inTransaction;
    }

    /**
     * Begins a transaction.
     *
     * @throws RexException when the database does not let it begin
     */
    public void begin() {
        try {
            adapter.begin(connection);
            inTransaction = true;
        } catch (SQLException e) {
            throw adapter.translate(e, "BEGIN");
        }
        try {
            check();
        } catch (Throwable e) {
            rollbackAfter(e);
            throw e;
        }
    }

    /**
     * Begins a transaction of a certain kind.
     *
     * @param isolation how strict, or null for the database's default
     * @param onlyReads whether the database is to refuse what writes
     * @throws RexException when the database does not let it begin
     */
    public void begin(@Nullable Isolation isolation, boolean onlyReads) {
        try {
            readOnly = onlyReads;
            adapter.begin(connection, isolation, onlyReads);
            inTransaction = true;
        } catch (SQLException e) {
            RexException failure = adapter.translate(e, "BEGIN");
            rollbackAfter(failure);
            throw failure;
        }
    }

    /**
     * Commits the transaction. When this throws, the transaction is over and nothing of it remains.
     *
     * @throws RexException with {@link ErrorCode#COMMIT_LOST} when the connection was lost meanwhile: all of it remains, or
     *     nothing
     */
    public void commit() {
        inTransaction = false;
        try {
            adapter.commit(connection);
            endReadOnly();
        } catch (SQLException e) {
            RexException failure = adapter.translate(e, "COMMIT");
            rollbackAfter(failure);
            throw failure instanceof ConnectionException ? lost(failure) : failure;
        }
    }

    private static RexException lost(RexException failure) {
        return new RexException(
                ErrorCode.COMMIT_LOST,
                "a transaction was being committed when " + failure.getMessage(),
                "whether it was, only the database knows",
                failure);
    }

    /** Rolls the open transaction back. Does nothing where none is open. */
    public void rollback() {
        if (!inTransaction) {
            return;
        }
        inTransaction = false;
        try {
            adapter.rollback(connection);
            endReadOnly();
        } catch (SQLException e) {
            throw adapter.translate(e, "ROLLBACK");
        }
    }

    private void endReadOnly() throws SQLException {
        if (readOnly) {
            readOnly = false;
            adapter.endReadOnly(connection);
        }
    }

    /** Rolls back because of a failure; what goes wrong in doing so is kept with that failure. */
    public void rollbackAfter(Throwable failure) {
        inTransaction = false;
        try {
            adapter.rollback(connection);
            endReadOnly();
        } catch (SQLException e) {
            failure.addSuppressed(adapter.translate(e, "ROLLBACK"));
        }
    }

    /**
     * Runs one statement as it is written: nothing in it is a placeholder or an escape.
     *
     * @throws QueryException when the database refuses it
     */
    public void execute(String sql) {
        checkOutsideTransaction();
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            if (!inTransaction) {
                statement.setQueryTimeout(limitSeconds);
            }
            statement.execute(sql);
            warn(statement);
        } catch (SQLException e) {
            throw adapter.translate(e, sql);
        }
        listener.executed(RenderedSql.of(sql), System.nanoTime() - start);
    }

    /**
     * Runs {@code COPY … FROM STDIN} with its data.
     *
     * @throws QueryException when the database refuses the statement or a line of the data
     */
    public void copyIn(String sql, InputStream data) {
        checkOutsideTransaction();
        long start = System.nanoTime();
        try {
            adapter.copyIn(connection, sql, data);
        } catch (SQLException e) {
            throw adapter.translate(e, sql);
        }
        listener.executed(RenderedSql.of(sql), System.nanoTime() - start);
    }

    /**
     * Runs a statement that changes rows.
     *
     * @return how many rows it changed
     * @throws QueryException when the database refuses it
     */
    public long update(RenderedSql sql) {
        return write(sql, Binding.of(sql.binds()));
    }

    /**
     * Runs a statement that changes rows, its values bound by the caller.
     *
     * @return how many rows it changed
     * @throws QueryException when the database refuses it
     */
    public long write(String sql, Binding binding) {
        return write(RenderedSql.of(sql), binding);
    }

    /**
     * Runs a query and reads every row.
     *
     * @throws QueryException when the database refuses it
     */
    public <T> List<T> query(RenderedSql sql, RowReader<T> reader) {
        return read(sql, Binding.of(sql.binds()), row -> {
            List<T> rows = new ArrayList<>();
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        });
    }

    /**
     * Runs a statement that gives rows, its values bound and its result read by the caller.
     *
     * @throws QueryException when the database refuses it
     */
    public <R> R read(String sql, Binding binding, ResultReader<R> reader) {
        return read(RenderedSql.of(sql), binding, reader);
    }

    /** As {@link #write(String, Binding)}; the values in the statement itself are not looked at. */
    public long write(RenderedSql sql, Binding binding) {
        checkOutsideTransaction();
        long start = System.nanoTime();
        long rows;
        try {
            PreparedStatement statement = statements.take(sql.text());
            try {
                binding.bind(new StatementBinder(statement, adapter));
                rows = statement.execute() ? count(statement) : statement.getUpdateCount();
            } catch (Throwable e) {
                KeptStatements.discard(statement);
                throw e;
            }
            statements.giveBack(sql.text(), statement);
        } catch (SQLException e) {
            throw adapter.translate(e, sql.text());
        }
        listener.executed(sql, System.nanoTime() - start);
        return rows;
    }

    /** The rows that a statement gives, as {@code RETURNING} does, are those that it has changed. */
    private static long count(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.getResultSet()) {
            long rows = 0;
            while (result.next()) {
                rows++;
            }
            return rows;
        }
    }

    /**
     * Runs a statement that changes rows once for each row of values, with as few round trips as the driver can.
     *
     * @param from the first row, counted as the binding counts them
     * @param to the row behind the last
     * @return how many rows of the database each has changed
     * @throws QueryException when the database refuses one of them, of which the binding is told
     */
    public long[] writeAll(RenderedSql sql, int from, int to, BatchBinding binding) {
        checkOutsideTransaction();
        long start = System.nanoTime();
        long[] rows;
        try {
            PreparedStatement statement = statements.take(sql.text());
            try {
                rows = new Batch(statement, adapter, binding).send(from, to);
            } catch (Throwable e) {
                KeptStatements.discard(statement);
                throw e;
            }
            statements.giveBack(sql.text(), statement);
        } catch (SQLException e) {
            throw adapter.translate(e, sql.text());
        }
        listener.executed(sql, System.nanoTime() - start);
        return rows;
    }

    /** As {@link #read(String, Binding, ResultReader)}; the values in the statement itself are not looked at. */
    public <R> R read(RenderedSql sql, Binding binding, ResultReader<R> reader) {
        return read(sql, binding, reader, 0);
    }

    /**
     * Runs a statement that gives rows, which come from the server so many at a time, where they can: on PostgreSQL, in a
     * transaction.
     */
    public <R> R read(RenderedSql sql, Binding binding, ResultReader<R> reader, int rowsAtATime) {
        checkOutsideTransaction();
        long start = System.nanoTime();
        R value;
        try {
            PreparedStatement statement = statements.take(sql.text());
            try {
                // Of a statement that is kept, the number is that of the time before.
                statement.setFetchSize(rowsAtATime);
                binding.bind(new StatementBinder(statement, adapter));
                try (ResultSet result = statement.executeQuery()) {
                    // Without what a pool puts around it, which every column of every row would go through.
                    value = reader.read(new Row(result.unwrap(ResultSet.class), adapter));
                }
            } catch (Throwable e) {
                KeptStatements.discard(statement);
                throw e;
            }
            statements.giveBack(sql.text(), statement);
        } catch (SQLException e) {
            throw adapter.translate(e, sql.text());
        }
        listener.executed(sql, System.nanoTime() - start);
        return value;
    }

    /**
     * Asks the database to give up the statement that runs now, if one does. Unlike everything else here it is called on
     * another thread than the one that uses the session.
     */
    public void cancel() {
        try {
            adapter.cancel(connection);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** The database's product and version: {@code PostgreSQL 16.4}, {@code SQLite 3.50.3}. */
    public String product() {
        try {
            DatabaseMetaData about = connection.getMetaData();
            String version = about.getDatabaseProductVersion();
            int end = version.indexOf(' ');
            return about.getDatabaseProductName() + " " + (end < 0 ? version : version.substring(0, end));
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Whether the connection still works, which costs a round trip. */
    boolean isAlive() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    Connection connection() {
        return connection;
    }

    /** The driver's own connection, for what a dialect has to ask of it; never to be closed. */
    public <T> T unwrap(Class<T> type) {
        try {
            return connection.unwrap(type);
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    /** Closes the connection. An open transaction is rolled back. */
    @Override
    public void close() {
        try {
            if (inTransaction) {
                rollback();
            }
            connection.close();
        } catch (SQLException e) {
            throw adapter.translate(e, null);
        }
    }

    private void checkOutsideTransaction() {
        if (!inTransaction) {
            check();
        }
    }

    private void check() {
        Runnable check = guard;
        if (check == null) {
            return;
        }
        guard = null;
        try {
            check.run();
        } finally {
            guard = check;
        }
    }

    private void warn(Statement statement) throws SQLException {
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            listener.warned(String.valueOf(warning.getMessage()));
        }
    }
}
