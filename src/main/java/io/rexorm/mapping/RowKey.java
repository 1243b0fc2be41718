package io.rexorm.mapping;

import io.rexorm.RexException;
import io.rexorm.jdbc.Row;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says which row it is that does not fit its entity. */
final class RowKey {
    private RowKey() {}

    /**
     * {@code  of the row with id 7}; nothing where there is no key, or one that may say something about somebody.
     *
     * @param first where the entity's first column stands in the row
     */
    static String of(EntityModel model, Row row, int first) {
        StringBuilder text = new StringBuilder();
        for (int position : model.positions(Role.KEY)) {
            ColumnModel column = model.columns().get(position);
            Object value = column.sensitive() ? null : read(column, row, first + position);
            if (!(value instanceof Number || value instanceof UUID)) {
                return "";
            }
            text.append(text.length() == 0 ? " of the row with " : ", ");
            text.append(column.property()).append(' ').append(value);
        }
        return text.toString();
    }

    private static @Nullable Object read(ColumnModel column, Row row, int at) {
        try {
            return column.codec().read(row, at);
        } catch (RexException | ValueException e) {
            return null;
        }
    }
}
