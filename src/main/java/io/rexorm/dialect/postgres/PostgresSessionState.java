package io.rexorm.dialect.postgres;

import io.rexorm.dialect.SessionState;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Gives a session of PostgreSQL back what it was. {@code DISCARD ALL} would do that and more: it gives the migration lock back,
 * and cannot run inside a transaction. What a function sets that a statement calls is not seen.
 */
final class PostgresSessionState implements SessionState {
    /** The server has to notice soon that its client is gone, whatever a migration sets. */
    private static final String KEPT = "SHOW client_connection_check_interval";

    private static final String SETTINGS =
            "RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL; SET client_encoding = 'UTF8'";

    static final String EVERYTHING_ELSE = "CLOSE ALL; DEALLOCATE ALL; UNLISTEN *; DISCARD TEMP; DISCARD SEQUENCES";

    private static final PostgresStatements RULES = new PostgresStatements();

    private final Session session;
    private final List<String> prepared;
    private final List<String> set = new ArrayList<>();
    private boolean settingsChanged;
    private boolean elseChanged;

    /** @param prepared the statements that the session was prepared with */
    PostgresSessionState(Session session, List<String> prepared) {
        this.session = session;
        this.prepared = prepared;
    }

    @Override
    public void ran(Statement statement) {
        if (RULES.setsSession(statement)) {
            settingsChanged = true;
            if (!statement.words().get(1).equals("LOCAL")) {
                set.add(statement.text());
            }
        } else if (leaves(statement)) {
            elseChanged = true;
            settingsChanged |= statement.words().get(0).equals("DO");
        }
    }

    /** Whether the statement leaves behind what is no setting. */
    static boolean leaves(Statement statement) {
        List<String> words = statement.words();
        return switch (words.get(0)) {
            case "PREPARE", "DECLARE", "LISTEN", "DISCARD", "DEALLOCATE" -> true;
            case "CREATE" ->
                words.subList(0, Math.min(4, words.size())).contains("TEMP") || words.contains("TEMPORARY");
            case "SELECT", "WITH" -> words.contains("TEMP") || words.contains("TEMPORARY");
            case "DO" -> {
                String text = statement.text().toUpperCase(Locale.ROOT);
                yield text.contains("SET_CONFIG") || text.contains("SET ") || text.contains("TEMP");
            }
            default -> false;
        };
    }

    /** A pooler's session is given back with the transaction, so that nothing can be set again. */
    @Override
    public void write(Runnable row) {
        if (session.isPooled()) {
            finish();
            row.run();
            return;
        }
        if (!settingsChanged) {
            row.run();
            return;
        }
        resetSettings("");
        row.run();
        for (String sql : set) {
            session.execute(sql);
        }
    }

    @Override
    public void finish() {
        String more = elseChanged ? EVERYTHING_ELSE : "";
        if (session.isPooled() && !session.inTransaction()) {
            // It was given back with its last transaction, and what was set in it before that.
            elseChanged = false;
        } else if (settingsChanged) {
            resetSettings(more);
        } else if (elseChanged) {
            session.execute(more);
        }
        settingsChanged = false;
        elseChanged = false;
        set.clear();
    }

    @Override
    public void over() {}

    private void resetSettings(String more) {
        StringBuilder sql = new StringBuilder(SETTINGS);
        if (!session.isPooled()) {
            String kept = session.query(RenderedSql.of(KEPT), row -> row.requiredText(1))
                    .get(0);
            sql.append("; SET client_connection_check_interval = '").append(kept);
            sql.append("'; SELECT ").append(KeepAliveSockets.ON_THE_SERVER);
            sql.append("; ").append(ServerTimeZone.SET);
            for (String statement : prepared) {
                sql.append("; ").append(statement);
            }
        }
        session.execute(sql.append(more.isEmpty() ? "" : "; ").append(more).toString());
    }
}
