package io.rexorm.sql;

/**
 * What rows are ordered by.
 *
 * @param expression the value that is compared
 * @param descending whether the largest comes first
 * @param nulls where null comes
 */
public record Ordering(Expression expression, boolean descending, Nulls nulls) {

    /** Null where the database has it. */
    public Ordering(Expression expression, boolean descending) {
        this(expression, descending, Nulls.BY_DATABASE);
    }

    /** Where null comes in an order. */
    public enum Nulls {
        BY_DATABASE(""),
        FIRST(" NULLS FIRST"),
        LAST(" NULLS LAST");

        private final String text;

        Nulls(String text) {
            this.text = text;
        }

        /** The words as they stand in a statement. */
        public String text() {
            return text;
        }
    }
}
