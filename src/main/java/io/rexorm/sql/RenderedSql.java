package io.rexorm.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is sent: text with a {@code ?} for each value, and the values in that order.
 *
 * @param text the SQL
 * @param binds the values; an element may be null
 */
public record RenderedSql(String text, List<@Nullable Object> binds) {

    public RenderedSql {
        binds = binds.isEmpty() ? List.of() : Collections.unmodifiableList(new ArrayList<>(binds));
    }

    /**
     * The statement as a text that says all of it, for people and for other programs: never for a session, which binds.
     *
     * @param literal writes a value
     */
    public String withValues(Function<@Nullable Object, String> literal) {
        StringBuilder sql = new StringBuilder();
        int next = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '?' && quote == 0) {
                sql.append(literal.apply(binds.get(next++)));
                continue;
            }
            if (quote == 0 && (c == '"' || c == '\'' || c == '`')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            sql.append(c);
        }
        return sql.toString();
    }

    /** A statement without values. */
    public static RenderedSql of(String text) {
        return new RenderedSql(text, List.of());
    }
}
