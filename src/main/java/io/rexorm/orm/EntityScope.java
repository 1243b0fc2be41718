package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Ordering;

/**
 * Names are the properties of an entity.
 *
 * @param table the entity
 */
record EntityScope(StoredEntity<?> table) implements Scope {

    @Override
    public Expression expression(String name) {
        return table.expression(table.position(name));
    }

    @Override
    public Ordering ordering(String name) {
        return new Ordering(expression(name), false);
    }

    @Override
    public Object value(String name, Object value) {
        int position = table.position(name);
        return new ColumnValue(table.mapper, position, table.widened(position, value));
    }

    @Override
    public String changeable(String name) {
        return table.column(Patches.changeable(table, name)).name();
    }

    @Override
    public String insertable(String name) {
        return table.column(Patches.insertable(table, name)).name();
    }

    @Override
    public String shown(String name) {
        return table.name() + "." + name;
    }
}
