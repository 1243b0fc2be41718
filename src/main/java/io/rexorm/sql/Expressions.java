package io.rexorm.sql;

import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Expression.BoundList;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Expression.Case;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Filter;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Expression.NullTest;
import io.rexorm.sql.Expression.Over;
import io.rexorm.sql.Expression.Subquery;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Expression.ValueList;
import java.util.ArrayList;
import java.util.List;

/** What expressions are made of. */
public final class Expressions {
    private Expressions() {}

    /** Whether a value is bound for it. */
    public static boolean hasValue(Expression expression) {
        return expression instanceof Value
                || expression instanceof BoundList
                || expression instanceof Subquery
                || expression instanceof Exists
                || parts(expression).stream().anyMatch(Expressions::hasValue);
    }

    /** The expressions that one is made of; not those of queries in it. */
    public static List<Expression> parts(Expression expression) {
        if (expression instanceof Call call) {
            return call.arguments();
        } else if (expression instanceof Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        } else if (expression instanceof NullTest test) {
            return List.of(test.operand());
        } else if (expression instanceof AllOf all) {
            return all.conditions();
        } else if (expression instanceof AnyOf any) {
            return any.conditions();
        } else if (expression instanceof Not not) {
            return List.of(not.condition());
        } else if (expression instanceof ValueList list) {
            return list.elements();
        } else if (expression instanceof Fragment fragment) {
            return fragment.parts();
        } else if (expression instanceof Case choice) {
            return parts(choice);
        }
        if (expression instanceof Filter filter) {
            return List.of(filter.aggregate(), filter.condition());
        }
        return expression instanceof Over over ? parts(over) : List.of();
    }

    private static List<Expression> parts(Case choice) {
        List<Expression> parts = new ArrayList<>();
        for (Case.Branch branch : choice.branches()) {
            parts.add(branch.condition());
            parts.add(branch.result());
        }
        if (choice.otherwise() != null) {
            parts.add(choice.otherwise());
        }
        return parts;
    }

    private static List<Expression> parts(Over over) {
        List<Expression> parts = new ArrayList<>();
        parts.add(over.function());
        parts.addAll(over.partitionBy());
        over.orderBy().forEach(ordering -> parts.add(ordering.expression()));
        return parts;
    }
}
