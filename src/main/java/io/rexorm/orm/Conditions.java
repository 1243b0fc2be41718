package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Join;
import java.util.ArrayList;
import java.util.List;

/**
 * What several conditions say, without those that say nothing.
 *
 * @param expressions what they say
 * @param joins what has to be joined for them
 */
record Conditions(List<Expression> expressions, List<Join> joins) {

    /** @throws io.rexorm.jdbc.QueryException when one was made of null */
    static Conditions of(Condition<?>... conditions) {
        return new Conditions(List.of(), List.of()).and(conditions);
    }

    /** Together with more. */
    Conditions and(Condition<?>... more) {
        List<Expression> allExpressions = new ArrayList<>(expressions);
        List<Join> allJoins = new ArrayList<>(joins);
        for (Condition<?> condition : more) {
            condition.addTo(allExpressions);
            allJoins.addAll(condition.joins());
        }
        return new Conditions(allExpressions, allJoins);
    }
}
