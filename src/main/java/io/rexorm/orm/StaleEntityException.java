package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entities were to be written in the version in which they were read, and their rows have another by now, or are gone. */
public final class StaleEntityException extends RexException {
    private static final long serialVersionUID = 1L;

    private static final String HINT = "read it again, and decide anew";

    private final transient List<Object> entities;
    private final long expected;
    private final @Nullable Long found;
    private final String sql;
    private final transient Origin origin;

    /**
     * @param sql what found no row in that version
     * @param origin whose statement it was, and what was bound
     */
    StaleEntityException(String row, String sql, Origin origin, Object entity, long expected, @Nullable Long found) {
        super(
                ErrorCode.STALE_ENTITY,
                found == null
                        ? row + " was read in version " + expected + " and is gone by now"
                        : row + " was read in version " + expected + " and has version " + found + " by now",
                HINT);
        this.entities = List.of(entity);
        this.expected = expected;
        this.found = found;
        this.sql = sql;
        this.origin = origin;
    }

    /** Several at once. */
    StaleEntityException(String message, String sql, Origin origin, List<?> entities) {
        super(ErrorCode.STALE_ENTITY, message, "read them again, and decide anew");
        this.entities = List.copyOf(entities);
        this.expected = -1;
        this.found = null;
        this.sql = sql;
        this.origin = origin;
    }

    @Override
    public @Nullable String entity() {
        return origin.entity();
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public List<String> parameters() {
        return origin.parameters();
    }

    /** Those of the entities that could not be written, as they were given. */
    public List<Object> entities() {
        return entities;
    }

    /** The version that the entity has; -1 where there are several. */
    public long expected() {
        return expected;
    }

    /** The version that its row has, or null where the row is gone, or there are several. */
    public @Nullable Long found() {
        return found;
    }
}
