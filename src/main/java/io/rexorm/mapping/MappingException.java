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
    private final @Nullable String sql;
    private final transient List<String> parameters;

    MappingException(Class<?> type, List<String> problems) {
        super(
                ErrorCode.MAPPING_INVALID,
                type.getName() + " cannot be an entity:\n" + String.join("\n", problems),
                "correct the class; see the documentation of io.rexorm.annotation");
        this.open = null;
        this.entity = type.getSimpleName();
        this.property = null;
        this.sql = null;
        this.parameters = List.of();
    }

    private MappingException(MappingException failure, String sql, List<String> parameters) {
        super(failure.code(), String.valueOf(failure.getMessage()), failure.hint(), failure.getCause());
        this.open = failure.open;
        this.entity = failure.entity;
        this.property = failure.property;
        this.sql = sql;
        this.parameters = List.copyOf(parameters);
    }

    MappingException(EntityModel model, int column, String problem, @Nullable String hint, @Nullable Throwable cause) {
        this(ErrorCode.MAPPING_INVALID, model, column, " " + problem, hint, cause, null);
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
                model.type().getSimpleName() + "." + model.columns().get(column).property() + problem,
                hint,
                cause);
        this.open = open;
        this.entity = model.type().getSimpleName();
        this.property = model.columns().get(column).property();
        this.sql = null;
        this.parameters = List.of();
    }

    /** What is null and may not be. */
    static MappingException ofNull(EntityModel model, int column) {
        return new MappingException(
                ErrorCode.VALUE_MISSING,
                model,
                column,
                " is null, and is not nullable",
                model.columns().get(column).role() == Role.KEY
                        ? "give it a key; one whose key is generated has it when it was inserted"
                        : "give it a value, or annotate the property with @Nullable",
                null,
                null);
    }

    /**
     * What is null in a row and may not be.
     *
     * @param row which row it is, as {@link RowKey} says it
     */
    static MappingException ofMissing(EntityModel model, int column, String row) {
        return new MappingException(
                ErrorCode.MAPPING_INVALID,
                model,
                column,
                (row.isEmpty() ? " is null in a row" : row + " is null") + ", and is not nullable",
                "annotate the property with @Nullable, or make the column "
                        + model.columns().get(column).name() + " NOT NULL",
                null,
                null);
    }

    /**
     * What a value of a column is no good for, by what was thrown when it was read or bound.
     *
     * @param row which row it was read from, as {@link RowKey} says it
     */
    static MappingException of(EntityModel model, int column, String row, RuntimeException problem) {
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
                : new MappingException(ErrorCode.MAPPING_INVALID, model, column, row + " " + detail, null, cause, null);
        return new MappingException(
                ErrorCode.MAPPING_INVALID, model, column, row + " " + told, null, ConcealedException.of(cause), open);
    }

    /** The simple name of the class that it is about. */
    @Override
    public String entity() {
        return entity;
    }

    /** The property that it is about, or null where it is about the class. */
    @Override
    public @Nullable String property() {
        return property;
    }

    @Override
    public @Nullable String sql() {
        return sql;
    }

    @Override
    public List<String> parameters() {
        return parameters;
    }

    /** The same failure of a statement, with what was bound to it. */
    public MappingException in(String statement, List<String> bound) {
        return new MappingException(this, statement, bound);
    }

    /** The same failure told with the value that is no good; without it where the property is sensitive. */
    public MappingException withValues() {
        return open == null ? this : open;
    }
}
