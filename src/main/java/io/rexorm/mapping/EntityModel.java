package io.rexorm.mapping;

import io.rexorm.annotation.Generation;
import io.rexorm.schema.Table;
import java.util.Arrays;
import java.util.List;

/**
 * An entity as its class declares it: its table, and which property is kept in which column.
 *
 * <pre>{@code
 * Table users = EntityModel.of(User.class).table();
 * }</pre>
 *
 * @param type the record or class
 * @param table its table, foreign keys and indexes included
 * @param columns the columns of that table, in its order
 * @param relations the properties that are about other entities, with and without a column
 * @param optionalParts the embedded values that may be null, and have properties that are never null
 * @param generation who makes the primary key of a new row
 */
public record EntityModel(
        Class<?> type,
        Table table,
        List<ColumnModel> columns,
        List<RelationModel> relations,
        List<OptionalPart> optionalParts,
        Generation generation) {

    public EntityModel {
        columns = List.copyOf(columns);
        relations = List.copyOf(relations);
        optionalParts = List.copyOf(optionalParts);
    }

    /**
     * Reads the annotations of a record or class.
     *
     * @throws MappingException when it is no entity, with every reason
     */
    public static EntityModel of(Class<?> type) {
        return new ModelReader(type).read();
    }

    /** How many positions there are: columns, and relations without one. */
    public int width() {
        int width = columns.size();
        for (RelationModel relation : relations) {
            width = Math.max(width, relation.position() + 1);
        }
        return width;
    }

    /**
     * The position of a property's column.
     *
     * @throws IllegalArgumentException when there is no such property: what was generated for the entity is older than it
     */
    public int position(String property) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).property().equals(property)) {
                return i;
            }
        }
        throw changed(property);
    }

    /**
     * The property that is about another entity.
     *
     * @throws IllegalArgumentException when there is no such property: what was generated for the entity is older than it
     */
    public RelationModel relation(String property) {
        for (RelationModel relation : relations) {
            if (relation.property().equals(property)) {
                return relation;
            }
        }
        throw changed(property);
    }

    private IllegalArgumentException changed(String property) {
        return new IllegalArgumentException(type.getName() + " has no property " + property
                + " as it was: it was changed after its table was generated; compile both again");
    }

    /** The positions of the columns that have the role, from 0. */
    public int[] positions(Role role) {
        int[] found = new int[columns.size()];
        int count = 0;
        for (int i = 0; i < found.length; i++) {
            if (columns.get(i).role() == role) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
