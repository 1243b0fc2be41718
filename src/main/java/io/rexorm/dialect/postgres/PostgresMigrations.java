package io.rexorm.dialect.postgres;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.SessionState;
import io.rexorm.dialect.SessionWatch;
import io.rexorm.dialect.StatementRules;
import io.rexorm.dialect.TransactionGuard;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.TableName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Migrating PostgreSQL. */
final class PostgresMigrations implements MigrationSupport {
    private static final String UNDEFINED_TABLE = "42P01";

    private static final String ACTIVE_TRANSACTION = "25001";

    @Override
    public MigrationLock lock(Session session, ConnectionSettings settings, TableName history) {
        return new PostgresMigrationLock(session, settings, history);
    }

    @Override
    public StatementRules statements() {
        return new PostgresStatements();
    }

    @Override
    public SessionState sessionState(Session session, ConnectionSettings settings, List<String> prepared) {
        return new PostgresSessionState(session, prepared);
    }

    @Override
    public SessionWatch watch(Session session, ConnectionSettings settings) {
        return new PostgresSessionWatch(settings, session::serverProcess);
    }

    @Override
    public boolean isRefusedInTransaction(QueryException failure) {
        return ACTIVE_TRANSACTION.equals(failure.sqlState());
    }

    @Override
    public boolean isMissingTable(QueryException failure) {
        return UNDEFINED_TABLE.equals(failure.sqlState());
    }

    @Override
    public void prepare(Session session, ConnectionSettings settings) {
        if (!session.isPooled()) {
            session.execute(ServerTimeZone.SET);
        }
    }

    @Override
    public void requireMissing(Session session, TableName history) {
        new HistorySchema(session, history).requireMissing();
    }

    @Override
    public List<String> schema(Session session, TableName history) {
        return new HistorySchema(session, history).creation();
    }

    @Override
    public QueryException explained(Session session, QueryException failure, Access access, TableName history) {
        return new PostgresRemedy(session, access, history).added(failure);
    }

    @Override
    public List<String> timeouts(Duration lockTimeout, Duration statementTimeout) {
        return set("SET LOCAL ", lockTimeout, statementTimeout);
    }

    @Override
    public List<String> sessionTimeouts(Duration lockTimeout, Duration statementTimeout) {
        return set("SET ", lockTimeout, statementTimeout);
    }

    @Override
    public List<String> shellSettings(ConnectionSettings settings) {
        return PostgresShell.settings(settings);
    }

    @Override
    public List<String> shellReset(ConnectionSettings settings, List<Statement> ran) {
        return PostgresShell.reset(settings, ran);
    }

    @Override
    public TransactionGuard guard(Session session, List<Statement> statements) {
        return TransactionGuard.NONE;
    }

    @Override
    public String copy(Session session, ConnectionSettings settings, long batch, int kept) {
        throw new RexException(
                ErrorCode.CONFIGURATION_INVALID,
                "migrations.safety-copies is set, and a database of PostgreSQL is no file that could be copied",
                "take it out of this profile; pg_dump saves a database of a server");
    }

    @Override
    public void dropEverything(Session session, TableName history) {
        new PostgresCleaner(session, history).dropEverything();
    }

    @Override
    public @Nullable String whyNotInTransaction(Statement statement, List<Statement> section) {
        return PostgresTransactionRules.whyNot(statement);
    }

    /** One statement sets both, so that it costs one round trip. */
    private static List<String> set(String set, Duration lockTimeout, Duration statementTimeout) {
        return List.of(set + "lock_timeout = " + lockTimeout.toMillis() + "; " + set + "statement_timeout = "
                + statementTimeout.toMillis());
    }
}
