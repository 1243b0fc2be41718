package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Operator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of text. What is looked for stands for itself: {@code %} and {@code _} in it are no wildcards, except in {@link #like}.
 * PostgreSQL minds capitals; SQLite does not mind those of ASCII.
 *
 * @param <T> the entity
 */
public final class TextColumn<T> extends EntityColumn<T, String> {

    TextColumn(EntityTable<T> table, ColumnModel model, int position) {
        super(table, model, position);
    }

    /** The text has this in it: {@code "name" LIKE ? ESCAPE '!'}, with {@code %Ann%}. */
    public Condition<T> contains(@Nullable String part) {
        return part == null ? comparedWithNull() : matches("%" + escaped(part) + "%");
    }

    /** The text begins with this: {@code "name" LIKE ? ESCAPE '!'}, with {@code Ann%}. */
    public Condition<T> startsWith(@Nullable String part) {
        return part == null ? comparedWithNull() : matches(escaped(part) + "%");
    }

    /** The text ends with this: {@code "name" LIKE ? ESCAPE '!'}, with {@code %Ann}. */
    public Condition<T> endsWith(@Nullable String part) {
        return part == null ? comparedWithNull() : matches("%" + escaped(part));
    }

    /**
     * The text fits a pattern with {@code %} for any text and {@code _} for any character: {@code "name" LIKE ?}. A backslash takes
     * their meaning away on PostgreSQL only.
     */
    public Condition<T> like(@Nullable String pattern) {
        return compare(Operator.LIKE, pattern);
    }

    /** The text does not fit a pattern: {@code "name" NOT LIKE ?}. */
    public Condition<T> notLike(@Nullable String pattern) {
        return compare(Operator.NOT_LIKE, pattern);
    }

    private Condition<T> matches(String pattern) {
        List<Expression> parts = List.of(expression(), value(pattern));
        return Condition.of(new Fragment(List.of("", " LIKE ", " ESCAPE '!'"), parts));
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
