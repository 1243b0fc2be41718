package io.rexorm.dialect.sqlite;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.MigrationLock;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.SessionState;
import io.rexorm.dialect.SessionWatch;
import io.rexorm.dialect.ShellGuard;
import io.rexorm.dialect.StatementRules;
import io.rexorm.dialect.TransactionGuard;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.TableName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Migrating SQLite. */
final class SqliteMigrations implements MigrationSupport {
    private static final List<String> OFF = List.of("OFF", "0", "FALSE", "NO");

    @Override
    public MigrationLock lock(Session session, ConnectionSettings settings, TableName history) {
        if (!SqliteFile.isFile(settings)) {
            return new UnsharedLock();
        }
        SqliteFile.requireWritable(settings);
        return new SqliteMigrationLock(SqliteFile.realPath(settings));
    }

    @Override
    public StatementRules statements() {
        return new SqliteStatements();
    }

    @Override
    public SessionState sessionState(Session session, ConnectionSettings settings, List<String> prepared) {
        return new SqliteSessionState(session, settings, prepared);
    }

    @Override
    public @Nullable SessionWatch watch(Session session, ConnectionSettings settings) {
        return null;
    }

    @Override
    public boolean isRefusedInTransaction(QueryException failure) {
        return String.valueOf(failure.getMessage()).contains("within a transaction");
    }

    @Override
    public boolean isMissingTable(QueryException failure) {
        return String.valueOf(failure.getMessage()).startsWith("no such table");
    }

    /**
     * A new file keeps a write-ahead log, unless the url says otherwise: who reads goes on while it is migrated, and a transaction
     * waits for the disk once instead of four times.
     */
    @Override
    public void prepare(Session session, ConnectionSettings settings) {
        boolean decided = settings.parameters().containsKey("journal_mode") || !SqliteFile.isFile(settings);
        if (!decided
                && session.query(RenderedSql.of("PRAGMA page_count"), row -> row.number(1))
                                .get(0)
                        == 0) {
            session.execute("PRAGMA journal_mode = WAL");
        }
    }

    @Override
    public void requireMissing(Session session, TableName history) {
        requireNoSchema(history);
    }

    @Override
    public List<String> schema(Session session, TableName history) {
        requireNoSchema(history);
        return List.of();
    }

    private static void requireNoSchema(TableName history) {
        String schema = history.schema();
        if (schema != null && !schema.equalsIgnoreCase("main")) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "a SQLite file has no schema '" + schema + "'",
                    "leave --schema and migrations.schema out");
        }
    }

    @Override
    public QueryException explained(Session session, QueryException failure, Access access, TableName history) {
        return failure;
    }

    /** How long to wait for another connection's write lock; SQLite has no limit for a statement's time. */
    @Override
    public List<String> timeouts(Duration lockTimeout, Duration statementTimeout) {
        return List.of();
    }

    @Override
    public List<String> sessionTimeouts(Duration lockTimeout, Duration statementTimeout) {
        return List.of("PRAGMA busy_timeout = " + lockTimeout.toMillis());
    }

    /** A rebuilt table keeps the rows that refer to it, as when {@code rexorm} rebuilds it. */
    @Override
    public List<String> shellSettings(ConnectionSettings settings) {
        return List.of("PRAGMA foreign_keys = OFF");
    }

    @Override
    public List<String> shellReset(ConnectionSettings settings, List<Statement> ran) {
        for (Statement statement : ran) {
            if (statement.words().get(0).equals("PRAGMA")) {
                return shellSettings(settings);
            }
        }
        return List.of();
    }

    @Override
    public TransactionGuard guard(Session session, List<Statement> statements) {
        return SqliteTransactionGuard.of(session, statements);
    }

    @Override
    public ShellGuard shellGuard(@Nullable Session session, List<Statement> statements) {
        return SqliteTransactionGuard.ofShell(session, statements);
    }

    @Override
    public @Nullable String copy(Session session, ConnectionSettings settings, long batch, int kept) {
        return new SqliteCopies(settings).make(session, batch, kept);
    }

    @Override
    public void dropEverything(Session session, TableName history) {
        SqliteCleaner.dropEverything(session);
    }

    @Override
    public @Nullable String whyNotInTransaction(Statement statement, List<Statement> section) {
        List<String> words = statement.words();
        if (words.isEmpty()) {
            return null;
        }
        return switch (words.get(0)) {
            case "VACUUM", "DETACH" -> "cannot run inside a transaction";
            case "PRAGMA" -> pragma(SqlitePragma.of(words), section);
            default -> null;
        };
    }

    private static @Nullable String pragma(SqlitePragma pragma, List<Statement> section) {
        if (pragma.name().equals("wal_checkpoint")) {
            return "cannot run inside a transaction";
        }
        if (pragma.value() == null) {
            return null;
        }
        return switch (pragma.name()) {
            case "foreign_keys" ->
                switchesForeignKeysOff(section) ? null : "silently does nothing inside a transaction";
            case "journal_mode", "synchronous" -> "cannot run inside a transaction";
            default -> null;
        };
    }

    /**
     * A script that rebuilds a table switches foreign keys off before and on again after it. It has what it asks for, as
     * they are not enforced while migrating.
     */
    private static boolean switchesForeignKeysOff(List<Statement> section) {
        for (Statement statement : section) {
            if (statement.words().get(0).equals("PRAGMA")) {
                SqlitePragma pragma = SqlitePragma.of(statement.words());
                if (pragma.name().equals("foreign_keys") && OFF.contains(String.valueOf(pragma.value()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A database in memory belongs to one connection: nobody else can migrate it. */
    private static final class UnsharedLock implements MigrationLock {
        @Override
        public boolean tryAcquire() {
            return true;
        }

        @Override
        public void release() {}

        @Override
        public @Nullable String holder() {
            return null;
        }

        @Override
        public boolean endHolder() {
            return false;
        }
    }
}
