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

    StatementFailure(Statement statement, RexException reason) {
        super(reason.getMessage(), reason);
        this.statement = statement;
        this.reason = reason;
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
