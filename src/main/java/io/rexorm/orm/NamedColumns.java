package io.rexorm.orm;

import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.RowReader;
import io.rexorm.mapping.EntityMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that have the columns of an entity or of another class by their names, in any order.
 *
 * @param mapper the class's
 * @param <T> the class
 */
record NamedColumns<T>(EntityMapper<T> mapper) implements ResultShape<T> {

    @Override
    public RowReader<T> of(Row result) {
        int[] order = order(ResultRow.names(result));
        Row ordered = isInOrder(order) ? result : result.ordered(order);
        return row -> mapper.read(ordered, 1);
    }

    @Override
    public @Nullable ResultGroup group(Database database) {
        return new EntityShape<>(mapper).group(database);
    }

    private int[] order(List<String> names) {
        int columns = mapper.model().columns().size();
        int[] order = new int[columns + 1];
        for (int i = 0; i < columns; i++) {
            String wanted = mapper.model().columns().get(i).name();
            for (int j = 0; j < names.size() && order[i + 1] == 0; j++) {
                order[i + 1] = names.get(j).equalsIgnoreCase(wanted) ? j + 1 : 0;
            }
            if (order[i + 1] == 0) {
                throw StoredEntity.invalid(
                        "the query gives no column " + wanted + ", which "
                                + mapper.model().type().getSimpleName() + "."
                                + mapper.model().columns().get(i).property() + " needs",
                        "select it, or give it this name; there are " + names);
            }
        }
        return order;
    }

    private static boolean isInOrder(int[] order) {
        for (int i = 0; i < order.length; i++) {
            if (order[i] != i) {
                return false;
            }
        }
        return true;
    }
}
