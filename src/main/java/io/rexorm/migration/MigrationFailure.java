package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptException;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Why a run stopped.
 *
 * @param title the migration
 * @param direction whether it was to be applied, or rolled back
 * @param statement the statement that failed, or null where it was none
 * @param position where the fault is, or null where it is in no file
 * @param cause what went wrong
 * @param remains what the database now holds of this migration
 */
public record MigrationFailure(
        String title,
        Direction direction,
        @Nullable Statement statement,
        @Nullable SourcePosition position,
        RexException cause,
        Remains remains) {

    /** Describes what was thrown: a {@link StatementFailure}, or a {@link RexException} that no statement caused. */
    static MigrationFailure of(String title, Direction direction, RuntimeException thrown, Remains remains) {
        if (thrown instanceof StatementFailure failure) {
            Remains known = failure.isUndecided() ? Remains.PERHAPS_THIS_STATEMENT : remains;
            return new MigrationFailure(
                    title, direction, failure.statement(), failure.position(), failure.reason(), known);
        }
        RexException cause = (RexException) thrown;
        SourcePosition position = thrown instanceof ScriptException script ? script.position() : null;
        Remains known = cause.code() == ErrorCode.COMMIT_LOST ? Remains.UNKNOWN : remains;
        return new MigrationFailure(title, direction, null, position, cause, known);
    }

    /** The same with another cause. */
    MigrationFailure causedBy(RexException other) {
        return new MigrationFailure(title, direction, statement, position, other, remains);
    }

    /** What a failed migration has left in the database. */
    public enum Remains {
        /** Nothing of the attempt: it is as it was before. */
        NOTHING,
        /** Nothing, and nothing of the migrations before it in the same run either. */
        NOTHING_OF_THE_RUN,
        /** The statements of that direction before the one that failed: they ran outside a transaction. */
        EARLIER_STATEMENTS,
        /** The statements of that direction before the one that failed, and perhaps a part of that one: it commits by itself. */
        PERHAPS_THIS_STATEMENT,
        /** Everything as it was: what was to be dropped first was not. */
        ALL_OF_BEFORE,
        /** Nothing at all: what was to be dropped first was, and no migration has run. */
        NOTHING_OF_BEFORE,
        /** All that was about to be committed, or nothing of it: the connection was lost meanwhile. */
        UNKNOWN
    }
}
