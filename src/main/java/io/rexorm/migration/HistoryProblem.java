package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.TableName;

/** What is wrong where the history table cannot be found, read or written. */
final class HistoryProblem {
    private final Session session;
    private final MigrationSupport database;
    private final Access access;
    private final TableName table;

    HistoryProblem(Session session, MigrationSupport database, Access access, TableName table) {
        this.session = session;
        this.database = database;
        this.access = access;
        this.table = table;
    }

    /** Makes sure that the table is really not there. Within a transaction there is nothing to ask any more. */
    void requireMissing() {
        if (!session.inTransaction()) {
            database.requireMissing(session, table);
        }
    }

    /** The table cannot be read. */
    RexException unreadable(QueryException e) {
        return e.code() == ErrorCode.STATEMENT_FAILED ? changed("cannot be read", e) : explained(e);
    }

    /** The table cannot be written. */
    RexException unwritable(QueryException e) {
        return e.code() == ErrorCode.STATEMENT_FAILED ? changed("cannot be written", e) : explained(e);
    }

    /** The failure with what would mend it, as far as the database can be asked: not within a transaction. */
    RexException explained(RexException failure) {
        return failure instanceof QueryException query && !session.inTransaction()
                ? database.explained(session, query, access, table)
                : failure;
    }

    private MigrationException changed(String what, QueryException e) {
        return new MigrationException(
                ErrorCode.HISTORY_INVALID,
                "the history table " + table + " " + what + ": " + e.getMessage(),
                "put right what was changed in it by hand, or name another table: --table NAME",
                e);
    }
}
