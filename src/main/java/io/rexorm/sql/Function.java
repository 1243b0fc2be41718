package io.rexorm.sql;

/** The functions that both databases know by the same name, with the same meaning. */
public enum Function {
    COUNT("count", true),
    SUM("sum", true),
    AVG("avg", true),
    MIN("min", true),
    MAX("max", true),
    LOWER("lower", false),
    UPPER("upper", false),
    LENGTH("length", false),
    TRIM("trim", false),
    ABS("abs", false),
    COALESCE("coalesce", false);

    private final String text;
    private final boolean aggregate;

    Function(String text, boolean aggregate) {
        this.text = text;
        this.aggregate = aggregate;
    }

    /** The function's name. */
    public String text() {
        return text;
    }

    /** Whether it makes one value of many rows. */
    public boolean isAggregate() {
        return aggregate;
    }

    /** Whether it takes more than one argument. */
    public boolean takesMany() {
        return this == COALESCE;
    }
}
