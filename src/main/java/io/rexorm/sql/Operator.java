package io.rexorm.sql;

/** How two values are compared. */
public enum Operator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    LIKE("LIKE"),
    NOT_LIKE("NOT LIKE"),
    IN("IN"),
    NOT_IN("NOT IN");

    private final String text;

    Operator(String text) {
        this.text = text;
    }

    /** The operator as it stands in a statement, on every database. */
    public String text() {
        return text;
    }

    /** Whether the value is looked for in a list. */
    public boolean takesList() {
        return this == IN || this == NOT_IN;
    }
}
