package io.rexorm.schema;

import java.util.List;

/**
 * A foreign key: columns that hold the key of a row in another table, or in the same one.
 *
 * @param name the constraint's name
 * @param columns the columns that refer
 * @param target the table referred to
 * @param targetColumns the columns referred to, as many as {@code columns}
 * @param onDelete what happens when the row referred to is deleted
 * @param onUpdate what happens when its key changes
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String target,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** A foreign key of one column, named as {@link ConstraintNames} does, without actions. */
    public static ForeignKey of(String table, String column, String target, String targetColumn) {
        return of(table, List.of(column), target, List.of(targetColumn));
    }

    /** A foreign key of several columns, named as {@link ConstraintNames} does, without actions. */
    public static ForeignKey of(String table, List<String> columns, String target, List<String> targetColumns) {
        return new ForeignKey(
                ConstraintNames.foreignKey(table, columns),
                columns,
                target,
                targetColumns,
                ReferentialAction.NO_ACTION,
                ReferentialAction.NO_ACTION);
    }

    /** This foreign key with another action on delete. */
    public ForeignKey onDelete(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, action, onUpdate);
    }

    /** This foreign key with another action when the key it refers to changes. */
    public ForeignKey onUpdate(ReferentialAction action) {
        return new ForeignKey(name, columns, target, targetColumns, onDelete, action);
    }
}
