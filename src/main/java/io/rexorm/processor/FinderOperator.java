package io.rexorm.processor;

import static io.rexorm.processor.FinderOperator.Takes.LIST;
import static io.rexorm.processor.FinderOperator.Takes.NOTHING;
import static io.rexorm.processor.FinderOperator.Takes.TEXT;
import static io.rexorm.processor.FinderOperator.Takes.TRUTH;
import static io.rexorm.processor.FinderOperator.Takes.TWO;
import static io.rexorm.processor.FinderOperator.Takes.VALUE;

/** What stands behind a property in the name of a method. */
enum FinderOperator {
    EQUAL("", VALUE, "eq"),
    NOT("Not", VALUE, "ne"),
    IN("In", LIST, "in"),
    NOT_IN("NotIn", LIST, "notIn"),
    BETWEEN("Between", TWO, "between"),
    LESS_THAN("LessThan", VALUE, "lt"),
    LESS_THAN_EQUAL("LessThanEqual", VALUE, "le"),
    GREATER_THAN("GreaterThan", VALUE, "gt"),
    GREATER_THAN_EQUAL("GreaterThanEqual", VALUE, "ge"),
    LIKE("Like", TEXT, "like"),
    NOT_LIKE("NotLike", TEXT, "notLike"),
    CONTAINS("Contains", TEXT, "contains"),
    STARTS_WITH("StartsWith", TEXT, "startsWith"),
    ENDS_WITH("EndsWith", TEXT, "endsWith"),
    IS_NULL("IsNull", NOTHING, "isNull"),
    IS_NOT_NULL("IsNotNull", NOTHING, "isNotNull"),
    TRUE("True", TRUTH, "eq"),
    FALSE("False", TRUTH, "eq");

    /** What a property is compared with. */
    enum Takes {
        VALUE(1),
        TWO(2),
        LIST(1),
        /** A value, where the property is a text. */
        TEXT(1),
        NOTHING(0),
        /** Nothing, where the property is true or false. */
        TRUTH(0);

        private final int parameters;

        Takes(int parameters) {
            this.parameters = parameters;
        }

        int parameters() {
            return parameters;
        }
    }

    private final String suffix;
    private final Takes takes;
    private final String method;

    FinderOperator(String suffix, Takes takes, String method) {
        this.suffix = suffix;
        this.takes = takes;
        this.method = method;
    }

    /** As it is written; empty where a property stands alone. */
    String suffix() {
        return suffix;
    }

    Takes takes() {
        return takes;
    }

    /** The method of a column that makes the condition. */
    String method() {
        return method;
    }
}
