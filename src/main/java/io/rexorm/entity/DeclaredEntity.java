package io.rexorm.entity;

import io.rexorm.annotation.Generation;
import java.util.List;

/**
 * An entity as its class declares it.
 *
 * @param table the name of its table, unquoted
 * @param columns the columns of that table, in its order
 * @param relations the properties without a column that hold rows of other entities
 * @param generation who makes the primary key of a new row
 * @param <P> the properties
 */
public record DeclaredEntity<P extends DeclaredProperty>(
        String table, List<DeclaredColumn<P>> columns, List<DeclaredRelation<P>> relations, Generation generation) {

    public DeclaredEntity {
        columns = List.copyOf(columns);
        relations = List.copyOf(relations);
    }
}
