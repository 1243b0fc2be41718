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
    private final String entity;
    private final @Nullable String property;

    MappingException(Class<?> type, List<String> problems) {
        super(
                ErrorCode.MAPPING_INVALID,
                type.getName() + " cannot be an entity:\n" + String.join("\n", problems),
                "correct the class; see the documentation of io.rexorm.annotation");
        this.open = null;
        this.entity = type.getSimpleName();
        this.property = null;
    }

    MappingException(EntityModel model, int column, String problem, @Nullable String hint, @Nullable Throwable cause) {
        this(ErrorCode.MAPPING_INVALID, model, column, problem, hint, cause, null);
    }

    private MappingException(
            ErrorCode code,
            EntityModel model,
            int column,
            String problem,
            @Nullable String hint,
            @Nullable Throwable cause,
            @Nullable MappingException open) {
        super(
                code,
                model.type().getSimpleName() + "." + model.columns().get(column).property() + " " + problem,
                hint,
                cause);
        this.open = open;
        this.entity = model.type().getSimpleName();
        this.property = model.columns().get(column).property();
    }

    /** What is null and may not be. */
    static MappingException ofNull(EntityModel model, int column) {
        return new MappingException(
                ErrorCode.VALUE_MISSING,
                model,
                column,
                "is null, and is not nullable",
                model.columns().get(column).role() == Role.KEY
                        ? "give it a key; one whose key is generated has it when it was inserted"
                        : "give it a value, or annotate the property with @Nullable",
                null,
                null);
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
        return new MappingException(
                ErrorCode.MAPPING_INVALID, model, column, told, null, ConcealedException.of(cause), open);
    }

    /** The simple name of the class that it is about. */
    public String entity() {
        return entity;
    }

    /** The property that it is about, or null where it is about the class. */
    public @Nullable String property() {
        return property;
    }

    /** The same failure told with the value that is no good; without it where the property is sensitive. */
    public MappingException withValues() {
        return open == null ? this : open;
    }
}
