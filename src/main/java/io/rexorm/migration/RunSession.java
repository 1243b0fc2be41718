package io.rexorm.migration;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.SessionState;
import io.rexorm.jdbc.Session;
import java.util.List;

/**
 * The connection on which migrations run, and what they are run with.
 *
 * @param session the connection
 * @param state what migrations leave behind in it
 * @param dialect the database's dialect
 * @param options how to run them
 * @param context who runs them, and who hears of it
 * @param watch looks after the statement that runs
 */
record RunSession(
        Session session,
        SessionState state,
        Dialect dialect,
        MigrationOptions options,
        RunContext context,
        StatementWatch watch) {

    /** A run on the project's database. */
    static RunSession of(
            Session session,
            MigrationProject project,
            MigrationOptions options,
            RunContext context,
            StatementWatch watch) {
        MigrationSupport support = project.dialect().migrations();
        List<String> prepared = support.sessionTimeouts(options.lockTimeout(), options.statementTimeout());
        SessionState state = support.sessionState(session, project.settings(), prepared);
        return new RunSession(session, state, project.dialect(), options, context, watch);
    }
}
