package io.rexorm.schema;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;

/** A change of the schema was to be undone that does not say what was there before. */
public final class IrreversibleChangeException extends RexException {
    private static final long serialVersionUID = 1L;

    private final transient SchemaChange change;

    IrreversibleChangeException(SchemaChange change, String what, String hint) {
        this(change, what, "it does not say what was there before", hint);
    }

    IrreversibleChangeException(SchemaChange change, String what, String reason, String hint) {
        super(ErrorCode.NO_DOWN, what + " cannot be undone: " + reason + ".", hint);
        this.change = change;
    }

    /** The change that has no inverse; not kept when the exception is serialised. */
    public SchemaChange change() {
        return change;
    }
}
