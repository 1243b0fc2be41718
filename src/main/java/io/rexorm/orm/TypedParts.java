package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.mapping.EntityModel;
import io.rexorm.orm.Computed.Origin;
import io.rexorm.orm.Computed.Values;
import io.rexorm.sql.CommonTable;
import io.rexorm.sql.Compound;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Subquery;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Expressions;
import io.rexorm.sql.Join;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a typed query is made of. Immutable.
 *
 * @param database where it is sent
 * @param selected its columns
 * @param unfinished all the rest; null as long as nothing is said of which table
 * @param tables the entities of its tables, by what it calls them
 */
record TypedParts(
        Database database,
        List<Expr<?, ?>> selected,
        @Nullable Select unfinished,
        Map<String, EntityModel> tables) {

    static TypedParts of(Database database, List<Expr<?, ?>> selected) {
        return new TypedParts(database, selected, null, Map.of());
    }

    /** The query so far. */
    Select select() {
        if (unfinished == null) {
            throw StoredEntity.invalid("the query does not say from which table", "write from(…) behind select(…)");
        }
        return unfinished;
    }

    TypedParts with(Select other) {
        return new TypedParts(database, selected, other, tables);
    }

    TypedParts from(Source source, @Nullable EntityTable<?> table, @Nullable CommonTable common) {
        if (unfinished != null) {
            throw StoredEntity.invalid("the query says twice from which table", "join the second one");
        }
        Select select = Select.of(columns(), source);
        for (Expr<?, ?> expr : selected) {
            select = SelectQuery.joined(select, expr.joins());
        }
        return new TypedParts(database, selected, common == null ? select : select.with(common), with(table));
    }

    private Map<String, EntityModel> with(@Nullable EntityTable<?> table) {
        if (table == null) {
            return tables;
        }
        Map<String, EntityModel> more = new java.util.HashMap<>(tables);
        more.put(table.reference(), table.mapper().model());
        return Map.copyOf(more);
    }

    private List<Selected> columns() {
        List<Selected> columns = new ArrayList<>();
        for (Expr<?, ?> expr : selected) {
            columns.add(new Selected(expr.expression(), expr.label()));
        }
        return columns;
    }

    TypedParts join(Join.Kind kind, EntityTable<?> table, Condition<?>... on) {
        Select joined = join(kind, table.source(), on);
        return new TypedParts(database, selected, joined, with(table));
    }

    TypedParts join(Join.Kind kind, DerivedTable table, Condition<?>... on) {
        Select joined = join(kind, table.source(), on);
        CommonTable common = table.common();
        return with(common == null ? joined : joined.with(common));
    }

    private Select join(Join.Kind kind, Source source, Condition<?>... on) {
        Conditions conditions = Conditions.of(on);
        if (conditions.expressions().isEmpty() != (kind == Join.Kind.CROSS)) {
            throw StoredEntity.invalid(
                    "the join with " + source.reference() + " says nothing of which rows fit",
                    "give it a condition, or write crossJoin");
        }
        return SelectQuery.joined(select(), conditions.joins()).join(new Join(kind, source, conditions.expressions()));
    }

    <O> TypedParts join(Join.Kind kind, Relation<?, O> relation, EntityTable<O> table) {
        RelatedRows rows = new RelatedRows(EntityQuery.model(relation));
        Select joined = select();
        for (Join join : rows.joins(kind, EntityQuery.owner(relation), table.reference(), table.source())) {
            joined = joined.join(join);
        }
        return new TypedParts(database, selected, joined, with(table));
    }

    TypedParts where(Condition<?>... conditions) {
        Conditions all = Conditions.of(conditions);
        return with(SelectQuery.joined(select(), all.joins()).where(all.expressions()));
    }

    TypedParts having(Condition<?>... conditions) {
        Conditions all = Conditions.of(conditions);
        return with(SelectQuery.joined(select(), all.joins()).having(all.expressions()));
    }

    TypedParts groupBy(Expr<?, ?>... common) {
        Select grouped = select();
        for (Expr<?, ?> expr : common) {
            grouped = SelectQuery.joined(grouped, expr.joins()).groupBy(expr.expression());
        }
        return with(grouped);
    }

    TypedParts orderBy(Order<?>... orders) {
        Select ordered = select();
        for (Order<?> order : orders) {
            ordered = SelectQuery.joined(ordered, order.joins()).orderBy(place(ordered, order.ordering()));
        }
        return with(ordered);
    }

    /** What rows of several queries are ordered by is one of their columns, by its place. */
    private Ordering place(Select select, Ordering ordering) {
        if (select.compounds().isEmpty()) {
            return ordering;
        }
        Expression place = placeOf(ordering.expression());
        if (place == null) {
            throw StoredEntity.invalid(
                    "rows of several queries are ordered by something that they do not select",
                    "select it in all of them");
        }
        return new Ordering(place, ordering.descending(), ordering.nulls());
    }

    /** The number of the column that is this, or null where it is not selected. */
    private @Nullable Expression placeOf(Expression expression) {
        for (int i = 0; i < selected.size(); i++) {
            if (selected.get(i).expression().equals(expression)) {
                return Fragment.of(String.valueOf(i + 1));
            }
        }
        return null;
    }

    TypedParts compound(Compound.Kind kind, TypedParts other) {
        Select right = other.complete();
        Select left = select();
        for (Select each : List.of(left, right)) {
            if (!each.orderBy().isEmpty() || each.limit() != null || each.offset() != null) {
                throw StoredEntity.invalid(
                        "a query with an order or a limit is put together with another one",
                        "order and limit the rows of both, behind "
                                + kind.text().toLowerCase(java.util.Locale.ROOT));
            }
        }
        for (CommonTable common : right.with()) {
            left = left.with(common);
        }
        return with(left.compound(new Compound(kind, right)));
    }

    /** The query, where nothing is wrong with it. */
    Select complete() {
        Select select = select();
        new OptionalTables(select).check(selected);
        new Groups(select, tables).check(selected);
        return byPlace(select);
    }

    /** PostgreSQL does not see that two expressions are one when values are bound for both: the second one is said by its place. */
    private Select byPlace(Select select) {
        Select named = select.ungrouped().unordered();
        for (Expression common : select.groupBy()) {
            named = named.groupBy(place(common));
        }
        for (Ordering ordering : select.orderBy()) {
            named = named.orderBy(new Ordering(place(ordering.expression()), ordering.descending(), ordering.nulls()));
        }
        return named;
    }

    private Expression place(Expression expression) {
        Expression place = Expressions.hasValue(expression) ? placeOf(expression) : null;
        return place == null ? expression : place;
    }

    ValuesStatement statement() {
        return database.statement(
                complete(), tables.size() == 1 ? tables.values().iterator().next() : null);
    }

    long count() {
        Select count = SelectQuery.counted(complete().unordered());
        return new Query<>(database, database.statement(count, null), ResultShape.as(Long.class)).one();
    }

    Expr<Object, ?> asValue() {
        return new Computed<>(new Subquery(complete()), Values.like(selected.get(0), true), Origin.NOTHING, null);
    }

    /** What the columns are called. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Expr<?, ?> expr : selected) {
            String label = expr.label();
            if (label == null && !(expr.expression() instanceof TableColumn)) {
                throw StoredEntity.invalid(
                        expr + " has no name as a column of a table", "give it one, as in count().as(\"posts\")");
            }
            names.add(label == null ? ((TableColumn) expr.expression()).name() : label);
        }
        return names;
    }

    /** The value of a column. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    <V> V read(Row row, int column) {
        Expr<?, ?> expr = selected.get(column - 1);
        return (V) ResultShape.value(expr, row, column);
    }
}
