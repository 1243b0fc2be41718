package io.rexorm.sql;

import java.util.List;

/**
 * Which rows a statement changes. Every row is said in so many words: it is never what is left when conditions are left out.
 * Immutable.
 */
public final class Rows {
    private static final Rows EVERY = new Rows(List.of());

    private final List<Expression> conditions;

    private Rows(List<Expression> conditions) {
        this.conditions = conditions;
    }

    /** All that there are. */
    public static Rows every() {
        return EVERY;
    }

    /**
     * Those that meet all of the conditions.
     *
     * @throws IllegalArgumentException when there is no condition
     */
    public static Rows where(List<Expression> conditions) {
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException("rows are meant by at least one condition");
        }
        return new Rows(List.copyOf(conditions));
    }

    /** Those of these rows that meet more conditions; the same rows where there are none. */
    public Rows and(List<Expression> added) {
        if (added.isEmpty()) {
            return this;
        }
        return where(Lists.all(conditions, added));
    }

    /** The conditions; empty for every row. */
    public List<Expression> conditions() {
        return conditions;
    }
}
