package io.rexorm.dialect.postgres;

import io.rexorm.dialect.Aftermath;
import io.rexorm.dialect.StatementRules;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How single statements behave on PostgreSQL. */
final class PostgresStatements implements StatementRules {

    @Override
    public @Nullable String whyRefused(Statement statement) {
        List<String> words = statement.words();
        return switch (words.get(0)) {
            case "DISCARD" ->
                words.contains("ALL")
                        ? "would give the migration lock back: DISCARD TEMP, DISCARD PLANS and DISCARD SEQUENCES do not"
                        : null;
            case "SELECT" ->
                words.contains("PG_ADVISORY_UNLOCK_ALL")
                        ? "would give the migration lock back: pg_advisory_unlock(…) gives back one that is named"
                        : null;
            case "SET" -> SessionSetting.whyRefused(words);
            default -> null;
        };
    }

    @Override
    public boolean isIgnoredInTransaction(Statement statement) {
        return false;
    }

    /** A block is taken to commit when the word stands anywhere in it. */
    @Override
    public boolean mayCommit(Statement statement) {
        return switch (statement.words().get(0)) {
            case "CALL" -> true;
            case "DO" -> {
                String text = statement.text().toUpperCase(Locale.ROOT);
                yield text.contains("COMMIT") || text.contains("ROLLBACK");
            }
            default -> false;
        };
    }

    @Override
    public boolean setsSession(Statement statement) {
        return switch (statement.words().get(0)) {
            case "SET" ->
                !List.of("CONSTRAINTS", "TRANSACTION")
                        .contains(statement.words().get(1));
            case "RESET", "LOAD" -> true;
            case "SELECT" -> statement.words().contains("SET_CONFIG");
            default -> false;
        };
    }

    /** It takes locks that conflict with other changes of the schema only. */
    @Override
    public boolean blocksNobody(Statement statement) {
        return statement.words().contains("CONCURRENTLY");
    }

    @Override
    public @Nullable String before(Session session, Statement statement) {
        return IndexAftermath.before(session, statement);
    }

    @Override
    public boolean isRunning(Session session, Statement statement) {
        return PostgresAftermath.isRunning(session, statement);
    }

    @Override
    public Aftermath aftermath(Session session, Statement statement, @Nullable String before) {
        return PostgresAftermath.of(session, statement, before);
    }
}
