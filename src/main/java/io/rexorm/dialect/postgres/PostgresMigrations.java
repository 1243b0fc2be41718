package io.rexorm.dialect.postgres;

import io.rexorm.dialect.MigrationLock;
import io.rexorm.dialect.MigrationSupport;
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

    @Override
    public MigrationLock lock(Session session, ConnectionSettings settings, TableName history) {
        return new PostgresMigrationLock(session, history);
    }

    @Override
    public boolean isMissingTable(QueryException failure) {
        return UNDEFINED_TABLE.equals(failure.sqlState());
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
    public void dropEverything(Session session, TableName history) {
        new PostgresCleaner(session, history).dropEverything();
    }

    @Override
    public @Nullable String whyNotInTransaction(Statement statement, List<Statement> section) {
        return PostgresTransactionRules.whyNot(statement.words());
    }

    /** One statement sets both, so that it costs one round trip. */
    private static List<String> set(String set, Duration lockTimeout, Duration statementTimeout) {
        return List.of(set + "lock_timeout = " + lockTimeout.toMillis() + "; " + set + "statement_timeout = "
                + statementTimeout.toMillis());
    }
}
