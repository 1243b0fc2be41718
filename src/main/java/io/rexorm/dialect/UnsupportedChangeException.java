package io.rexorm.dialect;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.schema.SchemaChange;
import org.jspecify.annotations.Nullable;

/** A change of the schema was asked of a database that has no statement for it. */
public final class UnsupportedChangeException extends RexException {
    private static final long serialVersionUID = 1L;

    private transient @Nullable SchemaChange change;

    public UnsupportedChangeException(String message, String hint) {
        super(ErrorCode.MIGRATION_INVALID, message, hint);
    }

    /** The change, or null where nobody has said; not kept when the exception is serialised. */
    public @Nullable SchemaChange change() {
        return change;
    }

    /** Says which change it is, unless that is said already. */
    public UnsupportedChangeException about(SchemaChange asked) {
        if (change == null) {
            change = asked;
        }
        return this;
    }
}
