package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Rows;
import java.util.List;

/**
 * A deletion that does not say yet of which rows: it cannot be run before it does. Immutable and thread-safe.
 *
 * @param <T> what the rows are
 */
public final class DeleteFrom<T> extends Filtered<T, Delete<T>> {
    private final Target<T> target;

    DeleteFrom(Target<T> target) {
        this.target = target;
    }

    @Override
    Scope scope() {
        return target.scope();
    }

    @Override
    Delete<T> with(List<Expression> conditions) {
        return new Delete<>(target, target.rows(conditions));
    }

    /**
     * Of every row there is.
     *
     * <pre>{@code
     * db.deleteFrom("users").everyRow()
     *
     * -- both
     * DELETE FROM "users"
     * }</pre>
     */
    public Delete<T> everyRow() {
        return new Delete<>(target, Rows.every());
    }
}
