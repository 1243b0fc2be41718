package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.Statement;

/** A statement of a migration that failed. It leaves this package as a {@link MigrationFailure} only. */
final class StatementFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Statement statement;
    private final RexException reason;
    private final boolean undecided;

    StatementFailure(Statement statement, RexException reason) {
        this(statement, reason, false);
    }

    private StatementFailure(Statement statement, RexException reason, boolean undecided) {
        super(reason.getMessage(), reason);
        this.statement = statement;
        this.reason = reason;
        this.undecided = undecided;
    }

    /** Of one that may have committed a part of what it does, and only a person can tell. */
    static StatementFailure undecided(Statement statement, RexException reason) {
        return new StatementFailure(statement, reason, true);
    }

    boolean isUndecided() {
        return undecided;
    }

    Statement statement() {
        return statement;
    }

    RexException reason() {
        return reason;
    }

    /** Where the database found the fault, or where the statement begins. */
    SourcePosition position() {
        int at = reason instanceof QueryException query ? query.position() : -1;
        String text = statement.text();
        if (at < 0 || at > text.codePointCount(0, text.length())) {
            return statement.position();
        }
        return statement.at(text.offsetByCodePoints(0, at));
    }
}
