package io.rexorm.orm;

import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.TableColumn;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text that is made of columns and values, {@code lower(USER.name)}, or one of a row referred to, {@code USER.company().name}. Immutable
 * and thread-safe.
 *
 * @param <T> the entity whose rows have it
 */
public final class TextValue<T> extends Computed<T, String> implements TextExpr<T> {

    TextValue(Expression expression, Values values, Origin origin, @Nullable String label) {
        super(expression, values, origin, label);
    }

    static <T> TextValue<T> textOfPath(Path<T> path, EntityMapper<?> mapper, int position) {
        ColumnModel column = mapper.model().columns().get(position);
        return new TextValue<>(
                new TableColumn(path.reference(), column.name()),
                Values.of(mapper, position),
                new Origin(path.joins(), Set.of(path.reference())),
                null);
    }
}
