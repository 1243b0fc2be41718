package io.rexorm.orm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a query that is read piece by piece, and where to go on.
 *
 * @param rows the rows
 * @param next what {@link EntityQuery#slice} takes for the rows behind these; null where there are none
 * @param <T> the entity
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Whether there are more rows. */
    public boolean hasNext() {
        return next != null;
    }
}
