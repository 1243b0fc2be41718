package io.rexorm.orm;

import io.rexorm.entity.LinkTable;
import io.rexorm.mapping.EntityModel;
import io.rexorm.mapping.Mappers;
import io.rexorm.mapping.RelationModel;
import io.rexorm.mapping.Role;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Join;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.List;

/**
 * How the rows of a relation are found in SQL.
 *
 * @param relation the relation
 */
record RelatedRows(RelationModel relation) {
    private static final List<Selected> ONE = List.of(new Selected(Fragment.of("1"), null));

    /**
     * A query inside another one, with a row for each that belongs to the row of the outer one.
     *
     * @param owner what the outer query calls the table of that row
     * @param conditions conditions on the rows
     */
    Select of(String owner, Conditions conditions) {
        TableColumn ownerKey = new TableColumn(owner, key(relation.owner()), true);
        LinkTable link = relation.link();
        Select select;
        if (link == null) {
            select = Select.of(ONE, table(targetTable()))
                    .where(equal(new TableColumn(targetTable(), mappedColumn()), ownerKey));
        } else {
            select = Select.of(ONE, table(link.name()))
                    .where(equal(new TableColumn(link.name(), link.from()), ownerKey));
            if (!conditions.expressions().isEmpty()) {
                select = select.join(
                        new Join(Join.Kind.INNER, table(targetTable()), List.of(linked(targetTable(), link))));
            }
        }
        return SelectQuery.joined(select, conditions.joins()).where(conditions.expressions());
    }

    /**
     * What joins the rows to those of their owner.
     *
     * @param owner what the query calls the table of the owner
     * @param target what it calls that of the rows
     */
    List<Join> joins(Join.Kind kind, String owner, String target, Source targetSource) {
        List<Join> joins = new ArrayList<>();
        LinkTable link = relation.link();
        Expression on;
        if (link != null) {
            String name = link.name();
            joins.add(new Join(
                    kind,
                    table(name),
                    List.of(equal(new TableColumn(name, link.from()), new TableColumn(owner, key(relation.owner()))))));
            on = linked(target, link);
        } else if (relation.mappedBy() == null) {
            String column =
                    model(relation.owner()).columns().get(relation.position()).name();
            on = equal(new TableColumn(owner, column), new TableColumn(target, key(relation.target())));
        } else {
            on = equal(new TableColumn(target, mappedColumn()), new TableColumn(owner, key(relation.owner())));
        }
        joins.add(new Join(kind, targetSource, List.of(on)));
        return joins;
    }

    private Expression linked(String target, LinkTable link) {
        return equal(new TableColumn(target, key(relation.target())), new TableColumn(link.name(), link.to()));
    }

    private String targetTable() {
        return model(relation.target()).table().name();
    }

    private String mappedColumn() {
        return model(relation.target()).columns().stream()
                .filter(column -> column.property().equals(relation.mappedBy()))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String key(Class<?> entity) {
        EntityModel model = model(entity);
        return model.columns().get(model.positions(Role.KEY)[0]).name();
    }

    private static EntityModel model(Class<?> entity) {
        return Mappers.of(entity).model();
    }

    private static Source table(String name) {
        return new Source.Table(new TableName(null, name), null, true);
    }

    private static Expression equal(Expression left, Expression right) {
        return new Comparison(left, Operator.EQUAL, right);
    }
}
