package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;

/**
 * A column of text.
 *
 * @param <T> the entity
 */
public final class TextColumn<T> extends EntityColumn<T, String> implements TextExpr<T> {

    TextColumn(EntityTable<T> table, ColumnModel model, int position) {
        super(table, model, position);
    }
}
