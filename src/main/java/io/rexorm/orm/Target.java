package io.rexorm.orm;

import io.rexorm.mapping.EntityModel;
import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllColumns;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Rows;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table whose rows are inserted, updated or deleted.
 *
 * @param database where it is
 * @param entity the entity that is kept in it; null where it is known by its name only
 * @param name its name
 * @param shape what is made of a row
 * @param <T> the same
 */
record Target<T>(Database database, @Nullable StoredEntity<T> entity, TableName name, ResultShape<T> shape) {

    static <T> Target<T> of(Database database, StoredEntity<T> entity) {
        TableName name = new TableName(null, entity.model.table().name());
        return new Target<>(database, entity, name, new EntityShape<>(entity.mapper));
    }

    static Target<ResultRow> of(Database database, String table) {
        Source.Table source = QueryText.table(table);
        if (source.alias() != null) {
            throw StoredEntity.invalid(
                    "'" + NameReader.shown(table) + "' has an alias, which only queries have",
                    "write the table's name alone");
        }
        return new Target<>(database, null, source.name(), ResultShape.rows());
    }

    Scope scope() {
        return entity == null ? NameScope.ANY_TABLE : new EntityScope(entity);
    }

    /** All columns, as the shape reads them. */
    private List<Selected> columns() {
        return entity == null ? List.of(new Selected(new AllColumns(null), null)) : entity.rows.columns();
    }

    /** Columns by their names. */
    private List<Selected> columns(String name, String... more) {
        List<Selected> columns = new ArrayList<>();
        columns.add(column(name));
        for (String other : more) {
            columns.add(column(other));
        }
        return columns;
    }

    /**
     * The rows that meet the conditions.
     *
     * @throws io.rexorm.jdbc.QueryException when there is none: every row is never meant by what is left out
     */
    Rows rows(List<Expression> conditions) {
        if (conditions.isEmpty()) {
            throw StoredEntity.invalid(
                    "a change of " + name + " has conditions that all say nothing",
                    "give one that holds for the rows that are meant, or use everyRow()");
        }
        return Rows.where(conditions);
    }

    /** The rows that a statement gives back, as they are. */
    Query<T> returning(Function<List<Selected>, ValuesStatement> statement) {
        return new Query<>(database, statement.apply(columns()), shape);
    }

    /** Columns of the rows that a statement gives back. */
    Query<ResultRow> returning(Function<List<Selected>, ValuesStatement> statement, String name, String... more) {
        return new Query<>(database, statement.apply(columns(name, more)), ResultShape.rows());
    }

    /** The values of one column of the rows that a statement gives back. */
    <V> Query<V> returning(Function<List<Selected>, ValuesStatement> statement, EntityColumn<T, V> column) {
        return new Query<>(
                database, statement.apply(List.of(Selected.column(column.name()))), ResultShape.column(column));
    }

    private Selected column(String name) {
        return entity == null ? QueryText.column(name) : new Selected(scope().expression(name), null);
    }

    ValuesStatement statement(SqlStatement sql, Effect effect) {
        RenderedSql rendered = database.dialect().sql().render(sql);
        EntityModel model = entity == null ? null : entity.model;
        return new ValuesStatement(rendered.text(), rendered.binds(), effect, model);
    }
}
