package io.rexorm.sql;

/**
 * The rows of another query that are put together with those of one.
 *
 * @param kind which of both
 * @param select the other query, which has neither an order nor a limit
 */
public record Compound(Kind kind, Select select) {

    /** Which rows of two queries there are. */
    public enum Kind {
        /** Those of both, equal ones once. */
        UNION("UNION"),
        /** Those of both. */
        UNION_ALL("UNION ALL"),
        /** Those that are in both. */
        INTERSECT("INTERSECT"),
        /** Those of the first that are not in the second. */
        EXCEPT("EXCEPT");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The words as they stand in a statement. */
        public String text() {
            return text;
        }
    }
}
