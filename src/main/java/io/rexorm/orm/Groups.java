package io.rexorm.orm;

import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Role;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Call;
import io.rexorm.sql.Expression.Filter;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Expressions;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Select;
import java.util.List;
import java.util.Map;

/**
 * Whether a query with groups asks only for what a group has one of.
 *
 * @param select the query
 * @param tables the entities of its tables, by what it calls them
 */
record Groups(Select select, Map<String, EntityModel> tables) {

    void check(List<Expr<?, ?>> selected) {
        boolean grouped = !select.groupBy().isEmpty() || !select.having().isEmpty();
        for (Expr<?, ?> expr : selected) {
            grouped = grouped || isAggregate(expr.expression());
        }
        if (!grouped) {
            return;
        }
        for (Expr<?, ?> expr : selected) {
            check(expr.expression());
        }
        select.having().forEach(this::check);
        for (Ordering ordering : select.orderBy()) {
            check(ordering.expression());
        }
    }

    private void check(Expression expression) {
        if (select.groupBy().contains(expression) || isCall(expression)) {
            return;
        } else if (expression instanceof TableColumn column && !isOfGroupedRow(column)) {
            throw StoredEntity.invalid(
                    "the query is grouped, and " + column.table() + "." + column.name()
                            + " is neither grouped by nor in an aggregate",
                    "add it to groupBy(…), or take max(…) or another aggregate of it");
        }
        Expressions.parts(expression).forEach(this::check);
    }

    /** Whether the row's key is grouped by, so that a group has one such row. */
    private boolean isOfGroupedRow(TableColumn column) {
        EntityModel model = tables.get(column.table());
        if (model == null) {
            return !knows(column.table());
        }
        for (int position : model.positions(Role.KEY)) {
            String key = model.columns().get(position).name();
            if (!select.groupBy().contains(new TableColumn(column.table(), key))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is one of the tables of this query, and not of one around it. */
    private boolean knows(String table) {
        return select.from().reference().equals(table)
                || select.joins().stream()
                        .anyMatch(join -> join.source().reference().equals(table));
    }

    private static boolean isCall(Expression expression) {
        return expression instanceof Filter
                || (expression instanceof Call call && call.function().isAggregate());
    }

    private static boolean isAggregate(Expression expression) {
        return isCall(expression)
                || (!(expression instanceof Expression.Over)
                        && Expressions.parts(expression).stream().anyMatch(Groups::isAggregate));
    }
}
