package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Ordering;

/** Names are those of columns, of any table. */
enum NameScope implements Scope {
    ANY_TABLE;

    @Override
    public Expression expression(String name) {
        return QueryText.expression(name);
    }

    @Override
    public Ordering ordering(String name) {
        return QueryText.ordering(name);
    }

    @Override
    public Object value(String name, Object value) {
        return value;
    }

    @Override
    public String changeable(String name) {
        return QueryText.name(name);
    }

    @Override
    public String insertable(String name) {
        return QueryText.name(name);
    }

    @Override
    public String shown(String name) {
        return NameReader.shown(name);
    }
}
