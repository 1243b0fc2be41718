package io.rexorm.entity;

import io.rexorm.annotation.Generation;
import java.util.List;

/**
 * An entity as its class declares it.
 *
 * @param table the name of its table, unquoted
 * @param columns the columns of that table, in its order
 * @param generation who makes the primary key of a new row
 * @param <P> the properties
 */
public record DeclaredEntity<P extends DeclaredProperty>(
        String table, List<DeclaredColumn<P>> columns, Generation generation) {

    public DeclaredEntity {
        columns = List.copyOf(columns);
    }
}
