package io.rexorm.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is sent: text with a {@code ?} for each value, and the values in that order.
 *
 * @param text the SQL
 * @param binds the values; an element may be null
 */
public record RenderedSql(String text, List<@Nullable Object> binds) {

    public RenderedSql {
        binds = Collections.unmodifiableList(new ArrayList<>(binds));
    }

    /** A statement without values. */
    public static RenderedSql of(String text) {
        return new RenderedSql(text, List.of());
    }
}
