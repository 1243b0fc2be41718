package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement would have broken a constraint of the database, which refused it. Each kind has a class of its own. */
public abstract class ConstraintException extends QueryException {
    private static final long serialVersionUID = 1L;

    private final transient Violated violated;

    ConstraintException(
            ErrorCode code, Violated violated, Origin origin, @Nullable String hint, @Nullable Throwable cause) {
        super(code, violated.failure(), origin, hint, cause);
        this.violated = violated;
    }

    /** The constraint's name, or null where the database does not tell it. */
    public final @Nullable String constraint() {
        return violated.constraint();
    }

    /** The properties that it is about, {@code User.email}; of raw SQL the columns, {@code users.email}. Empty where not known. */
    public final List<String> properties() {
        return violated.properties();
    }
}
