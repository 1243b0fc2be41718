package io.rexorm.orm;

import io.rexorm.entity.LinkTable;
import io.rexorm.jdbc.Row;
import io.rexorm.mapping.RelationModel;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Over;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Join;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads what the rows of a result hold by one property, all with one statement.
 *
 * @param strict whether what is loaded loads nothing on demand
 */
record RelationLoader(Database database, boolean strict) {
    private static final String LINK = "rex_link";
    private static final String OWNER = "rex_owner";
    private static final String OTHER = "rex_other";
    private static final String ROWS = "rex_rows";
    private static final String NUMBER = "rex_number";

    /** Rows that were read, with the keys by which they are looked for. */
    private record Found<O>(List<O> rows, List<Object> keys) {}

    /** @param source where the rows come from */
    <O> void load(RelationModel relation, List<OnDemand> waiting, EntityQuery<O> query, Object source) {
        Set<Object> keys = new LinkedHashSet<>();
        for (OnDemand one : waiting) {
            keys.add(one.key());
        }
        StoredEntity<O> table = query.table();
        ResultGroup group = table.related ? new ResultGroup(database, strict || query.isStrict()) : null;
        Select select = select(relation, query, keys);
        Found<O> found =
                database.read(database.statement(select, table.model), row -> read(relation, table, row, group));
        if (group != null) {
            group.comesFrom(source);
            group.load(query.plan());
        }
        if (relation.kind().isToMany()) {
            giveMany(waiting, found);
        } else {
            giveOne(waiting, found);
        }
    }

    private <O> Found<O> read(RelationModel relation, StoredEntity<O> table, Row row, @Nullable ResultGroup group) {
        row.group(group);
        List<O> rows = new ArrayList<>();
        List<Object> keys = new ArrayList<>();
        switch (relation.kind()) {
            case MANY_TO_MANY -> {
                StoredEntity<?> owner = database.entities().of(relation.owner());
                int at = table.all.length + 1;
                while (row.next()) {
                    rows.add(table.mapper.read(row, 1));
                    keys.add(present(owner.mapper.readValue(owner.key[0], row, at)));
                }
            }
            case REFERENCE -> readBy(table, table.key[0], row, rows, keys);
            case ONE_TO_ONE, ONE_TO_MANY -> readBy(table, table.mappedBy(relation), row, rows, keys);
        }
        return new Found<>(rows, keys);
    }

    private static <O> void readBy(StoredEntity<O> table, int position, Row row, List<O> rows, List<Object> keys) {
        table.mapper.readAll(row, rows);
        for (O each : rows) {
            Object key = table.mapper.value(each, position);
            keys.add(present(key instanceof Ref<?> reference ? reference.key() : key));
        }
    }

    private static Object present(@Nullable Object key) {
        return key == null ? OnDemand.NOTHING : key;
    }

    private static <O> void giveOne(List<OnDemand> waiting, Found<O> found) {
        Map<Object, Object> rows = new HashMap<>(2 * found.rows.size());
        for (int i = 0; i < found.rows.size(); i++) {
            rows.put(found.keys.get(i), found.rows.get(i));
        }
        for (OnDemand one : waiting) {
            one.loaded = rows.getOrDefault(one.key(), OnDemand.NOTHING);
        }
    }

    private static <O> void giveMany(List<OnDemand> waiting, Found<O> found) {
        Map<Object, List<O>> rows = new HashMap<>(2 * waiting.size());
        for (OnDemand one : waiting) {
            rows.put(one.key(), new ArrayList<>());
        }
        for (int i = 0; i < found.rows.size(); i++) {
            List<O> of = rows.get(found.keys.get(i));
            if (of == null) {
                throw new IllegalStateException("the database gave a row for another key than it was asked for");
            }
            of.add(found.rows.get(i));
        }
        rows.replaceAll((key, list) -> List.copyOf(list));
        for (OnDemand one : waiting) {
            one.loaded = rows.get(one.key());
        }
    }

    private <O> Select select(RelationModel relation, EntityQuery<O> query, Set<Object> keys) {
        StoredEntity<O> table = query.table();
        LinkTable link = relation.link();
        Select all = query.select;
        if (all.orderBy().isEmpty()) {
            for (int position : table.key) {
                all = all.orderBy(new Ordering(table.expression(position), false));
            }
        }
        if (link != null) {
            StoredEntity<?> owner = database.entities().of(relation.owner());
            Column owned = new Column(LINK, OWNER);
            Join join = new Join(
                    Join.Kind.INNER,
                    new Source.Query(links(link, owner, keys), LINK),
                    List.of(new Comparison(new Column(LINK, OTHER), Operator.EQUAL, table.expression(table.key[0]))));
            List<Selected> columns = new ArrayList<>(all.columns());
            columns.add(new Selected(owned, null));
            return limited(all.join(join).select(columns), table, owned, Selected.column(OWNER));
        }
        int position = switch (relation.kind()) {
            case REFERENCE -> table.key[0];
            default -> table.mappedBy(relation);
        };
        Expression column = table.expression(position);
        Expression isOneOf = ValueLists.compare(column, Operator.IN, table.boundKeys(position, keys));
        return limited(all.where(isOneOf), table, column, null);
    }

    private static Select links(LinkTable link, StoredEntity<?> owner, Set<Object> keys) {
        List<Selected> columns =
                List.of(new Selected(Column.of(link.from()), OWNER), new Selected(Column.of(link.to()), OTHER));
        return Select.of(columns, new Source.Table(new TableName(null, link.name()), null))
                .where(ValueLists.compare(Column.of(link.from()), Operator.IN, owner.boundKeys(owner.key[0], keys)));
    }

    /** Where there is a limit, that many rows for each of those that they belong to. */
    private static Select limited(Select select, StoredEntity<?> table, Expression owner, @Nullable Selected outside) {
        Long limit = select.limit();
        Long offset = select.offset();
        if (limit == null && offset == null) {
            return select;
        }
        List<Selected> numbered = new ArrayList<>(select.columns());
        List<Selected> outer = new ArrayList<>(table.rows.columns());
        if (outside != null) {
            outer.add(outside);
        }
        numbered.add(new Selected(new Over(Fragment.of("row_number()"), List.of(owner), select.orderBy()), NUMBER));
        Column number = Column.of(NUMBER);
        List<Expression> conditions = new ArrayList<>();
        if (offset != null) {
            conditions.add(new Comparison(number, Operator.GREATER, new Value(offset)));
        }
        if (limit != null) {
            long last = (offset == null ? 0 : offset) + limit;
            conditions.add(new Comparison(number, Operator.LESS_OR_EQUAL, new Value(last)));
        }
        Select inner = select.select(numbered).unordered().window(null, null);
        return Select.of(outer, new Source.Query(inner, ROWS)).where(conditions).orderBy(new Ordering(number, false));
    }
}
