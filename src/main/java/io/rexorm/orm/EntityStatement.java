package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.sql.RenderedSql;
import org.jspecify.annotations.Nullable;

/** A statement that takes its values from an entity: first what it sets, then what it looks for. */
final class EntityStatement<T> extends BoundStatement {
    private static final int[] NONE = {};

    private final StoredEntity<T> table;
    private final T entity;
    private final @Nullable Object @Nullable [] fresh;
    private final int[] set;
    private final int[] where;

    private EntityStatement(
            RenderedSql sql, StoredEntity<T> table, T entity, @Nullable Object @Nullable [] fresh, int[][] places) {
        super(sql);
        this.table = table;
        this.entity = entity;
        this.fresh = fresh;
        this.set = places[0];
        this.where = places[1];
    }

    /** @param fresh for each column the value to set in place of the entity's, or null; null where there is none at all */
    static <T> EntityStatement<T> insert(
            RenderedSql sql, StoredEntity<T> table, T entity, @Nullable Object @Nullable [] fresh, int[] set) {
        return new EntityStatement<>(sql, table, entity, fresh, new int[][] {set, NONE});
    }

    static <T> EntityStatement<T> update(
            RenderedSql sql, StoredEntity<T> table, T entity, @Nullable Object @Nullable [] fresh, int[] set) {
        return new EntityStatement<>(sql, table, entity, fresh, new int[][] {set, table.identity});
    }

    static <T> EntityStatement<T> delete(StoredEntity<T> table, T entity) {
        return new EntityStatement<>(table.delete, table, entity, null, new int[][] {NONE, table.identity});
    }

    @Override
    public void bind(Binder to) {
        bind(entity, fresh, to);
    }

    /** Binds another entity, so that the statement can be sent for it too. */
    void bind(T other, @Nullable Object @Nullable [] values, Binder to) {
        if (set.length > 0) {
            requireWhole(table, other, values);
        }
        int index = 1;
        for (int column : set) {
            bindFresh(table, other, values, column, to, index++);
        }
        for (int column : where) {
            table.mapper.bind(other, column, to, index++);
        }
    }

    /** Sees that the row can be read again. */
    static <T> void requireWhole(StoredEntity<T> table, T entity, @Nullable Object @Nullable [] fresh) {
        if (!table.model.optionalParts().isEmpty()) {
            table.mapper.requireWhole(column -> fresh == null || fresh[column] == null
                    ? table.mapper.value(entity, column)
                    : FreshValues.plain(fresh[column]));
        }
    }

    static <T> void bindFresh(
            StoredEntity<T> table, T entity, @Nullable Object @Nullable [] fresh, int column, Binder to, int index) {
        Object value = fresh == null ? null : fresh[column];
        if (value == null) {
            table.mapper.bind(entity, column, to, index);
        } else {
            table.mapper.bindValue(column, FreshValues.plain(value), to, index);
        }
    }

    @Override
    EntityModel model() {
        return table.model;
    }

    @Override
    ColumnModel column(int index) {
        return table.column(index <= set.length ? set[index - 1] : where[index - 1 - set.length]);
    }

    @Override
    boolean deletes() {
        return set.length == 0;
    }
}
