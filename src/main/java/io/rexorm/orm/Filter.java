package io.rexorm.orm;

import io.rexorm.dialect.Identifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Conditions on an entity's properties that all have to hold. Immutable. */
final class Filter {
    private static final Set<String> OPERATORS = Set.of("=", "<>", "<", "<=", ">", ">=", "LIKE", "NOT LIKE");

    private final StoredEntity<?> table;
    private final List<Condition> conditions;

    /**
     * A condition.
     *
     * @param position the column's position
     * @param operator what follows the column, without its values
     * @param values the values; of a list one for each element
     */
    private record Condition(int position, String operator, List<Object> values) {}

    private Filter(StoredEntity<?> table, List<Condition> conditions) {
        this.table = table;
        this.conditions = conditions;
    }

    static Filter none(StoredEntity<?> table) {
        return new Filter(table, List.of());
    }

    Filter and(String property, String operator, @Nullable Object value) {
        int position = table.position(property);
        String known = operator.strip().toUpperCase(Locale.ROOT);
        known = known.equals("!=") ? "<>" : known;
        if (value == null) {
            throw StoredEntity.invalid(
                    "a comparison of " + table.name() + "." + property + " with null never holds",
                    "use whereNull(\"" + property + "\") or whereNotNull(\"" + property + "\")");
        }
        if (known.equals("IN") || known.equals("NOT IN")) {
            return plus(new Condition(position, known, elements(property, value)));
        }
        if (!OPERATORS.contains(known)) {
            throw StoredEntity.invalid(
                    "there is no operator '" + operator + "'",
                    "use one of: =, <>, !=, <, <=, >, >=, like, not like, in, not in");
        }
        return plus(new Condition(position, known, List.of(table.widened(position, value))));
    }

    Filter andNull(String property, boolean wanted) {
        return plus(new Condition(table.position(property), wanted ? "IS NULL" : "IS NOT NULL", List.of()));
    }

    private List<Object> elements(String property, Object value) {
        if (!(value instanceof Collection<?> list) || list.isEmpty()) {
            throw StoredEntity.invalid(
                    "'in' compares " + table.name() + "." + property + " with a list that is not empty",
                    "give a List; where it is empty there is nothing to ask for");
        }
        List<Object> elements = new ArrayList<>();
        for (Object element : list) {
            elements.add(table.widened(table.position(property), element));
        }
        return elements;
    }

    private Filter plus(Condition condition) {
        List<Condition> more = new ArrayList<>(conditions);
        more.add(condition);
        return new Filter(table, more);
    }

    /** The values and their columns, for a statement. */
    void addTo(List<Object> values, List<Integer> positions) {
        for (Condition condition : conditions) {
            for (Object value : condition.values) {
                values.add(value);
                positions.add(condition.position);
            }
        }
    }

    /** {@code WHERE "age" > ? AND "name" IN (?, ?)} with a blank before it, or nothing. */
    String sql() {
        StringBuilder sql = new StringBuilder();
        for (Condition condition : conditions) {
            sql.append(sql.length() == 0 ? " WHERE " : " AND ")
                    .append(Identifiers.QUOTED.write(
                            table.column(condition.position).name()))
                    .append(' ')
                    .append(condition.operator);
            int values = condition.values.size();
            if (condition.operator.endsWith("IN")) {
                sql.append(" (").append("?, ".repeat(values - 1)).append("?)");
            } else if (values == 1) {
                sql.append(" ?");
            }
        }
        return sql.toString();
    }
}
