package io.rexorm.migration;

import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.Session;

/**
 * The connection on which migrations run, and what they are run with.
 *
 * @param session the connection
 * @param dialect the database's dialect
 * @param options how to run them
 * @param context who runs them, and who hears of it
 * @param watch looks after the statement that runs
 */
record RunSession(
        Session session, Dialect dialect, MigrationOptions options, RunContext context, StatementWatch watch) {}
