package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that is a text. What is looked for stands for itself: {@code %} and {@code _} in it are no wildcards, except in {@link #like}.
 * PostgreSQL minds capitals; SQLite does not mind those of ASCII.
 *
 * @param <T> the entity whose rows have it
 */
public sealed interface TextExpr<T> permits TextColumn, TextValue {

    /** The text has this in it: {@code "name" LIKE ? ESCAPE '!'}, with {@code %Ann%}. */
    default Condition<T> contains(@Nullable String part) {
        return matches(part, "%", "%");
    }

    /** The text begins with this: {@code "name" LIKE ? ESCAPE '!'}, with {@code Ann%}. */
    default Condition<T> startsWith(@Nullable String part) {
        return matches(part, "", "%");
    }

    /** The text ends with this: {@code "name" LIKE ? ESCAPE '!'}, with {@code %Ann}. */
    default Condition<T> endsWith(@Nullable String part) {
        return matches(part, "%", "");
    }

    /**
     * The text fits a pattern with {@code %} for any text and {@code _} for any character: {@code "name" LIKE ?}. A backslash takes
     * their meaning away on PostgreSQL only.
     */
    default Condition<T> like(@Nullable String pattern) {
        return self().compare(Operator.LIKE, pattern);
    }

    /** The text does not fit a pattern: {@code "name" NOT LIKE ?}. */
    default Condition<T> notLike(@Nullable String pattern) {
        return self().compare(Operator.NOT_LIKE, pattern);
    }

    @SuppressWarnings("unchecked")
    private Expr<T, String> self() {
        return (Expr<T, String>) this;
    }

    private Condition<T> matches(@Nullable String part, String before, String after) {
        Expr<T, String> self = self();
        if (part == null) {
            return self.comparedWithNull();
        }
        String escaped = part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        List<Expression> parts = List.of(self.expression(), self.value(before + escaped + after));
        return self.condition(new Fragment(List.of("", " LIKE ", " ESCAPE '!'"), parts), List.of());
    }
}
