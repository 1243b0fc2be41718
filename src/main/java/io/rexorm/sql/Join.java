package io.rexorm.sql;

import java.util.List;

/**
 * A table that is joined.
 *
 * @param kind which rows it keeps
 * @param source the table
 * @param on conditions that all have to hold; of a cross join there are none
 */
public record Join(Kind kind, Source source, List<Expression> on) {

    /** Which rows a join keeps. */
    public enum Kind {
        /** Those that have a partner. */
        INNER("JOIN"),
        /** Those too of the tables before it that have none. */
        LEFT("LEFT JOIN"),
        /** Those too of the joined table that have none. */
        RIGHT("RIGHT JOIN"),
        /** Those too of either that have none. */
        FULL("FULL JOIN"),
        /** Each with each. */
        CROSS("CROSS JOIN");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The words as they stand in a statement. */
        public String text() {
            return text;
        }
    }

    public Join {
        on = List.copyOf(on);
        if (on.isEmpty() != (kind == Kind.CROSS)) {
            throw new IllegalArgumentException("a join has a condition, and a cross join has none");
        }
    }
}
