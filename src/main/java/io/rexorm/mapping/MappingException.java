package io.rexorm.mapping;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConcealedException;
import io.rexorm.jdbc.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that is no usable entity, with every problem, a line each; or a row that does not fit an entity, with the
 * property that it does not fit. Neither its message nor its causes hold a value.
 */
public final class MappingException extends RexException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable MappingException open;

    MappingException(Class<?> type, List<String> problems) {
        super(
                ErrorCode.MAPPING_INVALID,
                type.getName() + " cannot be an entity:\n" + String.join("\n", problems),
                "correct the class; see the documentation of io.rexorm.annotation");
        this.open = null;
    }

    MappingException(EntityModel model, int column, String problem, @Nullable String hint, @Nullable Throwable cause) {
        this(model, column, problem, hint, cause, null);
    }

    private MappingException(
            EntityModel model,
            int column,
            String problem,
            @Nullable String hint,
            @Nullable Throwable cause,
            @Nullable MappingException open) {
        super(
                ErrorCode.MAPPING_INVALID,
                model.type().getSimpleName() + "." + model.columns().get(column).property() + " " + problem,
                hint,
                cause);
        this.open = open;
    }

    /** What a value of a column is no good for, by what was thrown when it was read or bound. */
    static MappingException of(EntityModel model, int column, RuntimeException problem) {
        String told = "cannot be converted: " + problem.getClass().getName();
        String detail = "cannot be converted: " + problem;
        Throwable cause = problem;
        if (problem instanceof ValueException value) {
            told = String.valueOf(value.getMessage());
            detail = value.detail();
            cause = value.getCause();
        } else if (problem instanceof QueryException read) {
            told = "holds a value that cannot be read: " + read.failure().bare();
            detail = "holds a value that cannot be read: " + read.getMessage();
            cause = read.getCause();
        }
        MappingException open = model.columns().get(column).sensitive()
                ? null
                : new MappingException(model, column, detail, null, cause);
        return new MappingException(model, column, told, null, ConcealedException.of(cause), open);
    }

    /** The same failure told with the value that is no good; without it where the property is sensitive. */
    public MappingException withValues() {
        return open == null ? this : open;
    }
}
