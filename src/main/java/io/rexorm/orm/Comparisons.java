package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Operator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Makes conditions of names, operators and values.
 *
 * @param scope what the names mean
 */
record Comparisons(Scope scope) {

    Expression compare(String name, String operator, @Nullable Object value) {
        Expression left = scope.expression(name);
        Operator known = operator(operator);
        if (value == null) {
            throw StoredEntity.invalid(
                    "a comparison of " + scope.shown(name) + " with null never holds",
                    "use whereNull(\"" + name + "\") or whereNotNull(\"" + name + "\")");
        }
        if (value instanceof TableQuery query) {
            return new Comparison(left, known, query.asValue());
        }
        if (value instanceof Fragment<?> fragment) {
            return new Comparison(left, known, fragment.expression());
        }
        if (value instanceof Collection<?> && !known.takesList()) {
            throw StoredEntity.invalid(
                    "'" + operator + "' compares " + scope.shown(name) + " with one value, and was given a list",
                    "compare with 'in' or 'not in'");
        }
        return known.takesList()
                ? ValueLists.compare(left, known, elements(name, value))
                : new Comparison(left, known, new Value(scope.value(name, value)));
    }

    Expression compareColumns(String left, String operator, String right) {
        Operator known = operator(operator);
        if (known.takesList()) {
            throw StoredEntity.invalid(
                    "'" + operator + "' compares with a list, and " + scope.shown(right) + " is none",
                    "compare with =, or give where(…) a list or a query");
        }
        return new Comparison(scope.expression(left), known, scope.expression(right));
    }

    Expression isNull(String name, boolean wanted) {
        return new Expression.NullTest(scope.expression(name), wanted);
    }

    private List<Object> elements(String name, Object value) {
        if (!(value instanceof Collection<?> list)) {
            throw StoredEntity.invalid("'in' compares " + scope.shown(name) + " with a list", "give a List");
        }
        List<Object> elements = new ArrayList<>(list.size());
        for (Object element : list) {
            if (element == null) {
                throw StoredEntity.invalid(
                        "the list that " + scope.shown(name)
                                + " is compared with has a null in it, which nothing equals",
                        "leave it out, and ask with whereNull(\"" + name + "\") besides");
            }
            elements.add(scope.value(name, element));
        }
        return elements;
    }

    private static Operator operator(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        wanted = wanted.equals("!=") ? "<>" : wanted;
        for (Operator operator : Operator.values()) {
            if (operator.text().equals(wanted)) {
                return operator;
            }
        }
        throw StoredEntity.invalid(
                "there is no operator '" + NameReader.shown(text) + "'",
                "use one of: =, <>, !=, <, <=, >, >=, like, not like, in, not in");
    }
}
