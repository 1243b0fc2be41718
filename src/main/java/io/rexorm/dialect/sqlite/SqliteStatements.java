package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.Aftermath;
import io.rexorm.dialect.StatementRules;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import org.jspecify.annotations.Nullable;

/** How single statements behave on SQLite. */
final class SqliteStatements implements StatementRules {

    @Override
    public @Nullable String whyRefused(Statement statement) {
        return null;
    }

    @Override
    public boolean isIgnoredInTransaction(Statement statement) {
        boolean pragma = statement.words().get(0).equals("PRAGMA");
        return pragma && SqlitePragma.of(statement.words()).name().equals("foreign_keys");
    }

    @Override
    public boolean mayCommit(Statement statement) {
        return false;
    }

    @Override
    public boolean setsSession(Statement statement) {
        return switch (statement.words().get(0)) {
            case "PRAGMA", "ATTACH", "DETACH" -> true;
            default -> false;
        };
    }

    @Override
    public boolean blocksNobody(Statement statement) {
        return false;
    }

    @Override
    public @Nullable String before(Session session, Statement statement) {
        return null;
    }

    /** A statement ends with the process that has sent it. */
    @Override
    public boolean isRunning(Session session, Statement statement) {
        return false;
    }

    /** What SQLite refuses in a transaction ({@code VACUUM}, pragmas) is as good when it is done twice. */
    @Override
    public Aftermath aftermath(Session session, Statement statement, @Nullable String before) {
        return Aftermath.undone();
    }
}
