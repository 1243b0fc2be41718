package io.rexorm.sql;

/**
 * How the rows of a query are locked until the end of the transaction: {@code FOR UPDATE SKIP LOCKED}.
 *
 * @param forUpdate whether nobody else may lock them too; else nobody may change them
 * @param whenLocked what is done with rows that somebody else has locked
 */
public record Lock(boolean forUpdate, WhenLocked whenLocked) {

    /** What is done with rows that somebody else has locked. */
    public enum WhenLocked {
        WAIT(""),
        SKIP(" SKIP LOCKED"),
        FAIL(" NOWAIT");

        private final String text;

        WhenLocked(String text) {
            this.text = text;
        }

        /** The words as they stand in a statement. */
        public String text() {
            return text;
        }
    }
}
