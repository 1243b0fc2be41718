package io.rexorm.orm;

import io.rexorm.sql.Expression;
import io.rexorm.sql.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update that does not say yet of which rows: it cannot be run before it does. Immutable and thread-safe.
 *
 * @param <T> what the rows are
 */
public final class UpdateOf<T> extends Filtered<T, Update<T>> {
    private final Changes<T> changes;

    UpdateOf(Changes<T> changes) {
        this.changes = changes;
    }

    @Override
    Scope scope() {
        return changes.target().scope();
    }

    @Override
    Update<T> with(List<Expression> conditions) {
        return new Update<>(changes, changes.target().rows(conditions));
    }

    /**
     * A column gets a value.
     *
     * <pre>{@code
     * db.update("users").set("age", 1).set("email", null).where("id", "=", 7)
     *
     * -- both
     * UPDATE "users" SET "age" = ?, "email" = ? WHERE "id" = ?
     * }</pre>
     *
     * @param value the value, a query with one row of one column, or a {@link Fragment}
     * @throws io.rexorm.jdbc.QueryException when there is no such name, or it was given already; with an entity, when it is the key or
     *     something that the library sets
     */
    public UpdateOf<T> set(String name, @Nullable Object value) {
        return new UpdateOf<>(changes.set(name, value));
    }

    /**
     * Columns get values: {@code db.update(USER).set(USER.age.to(1), USER.email.to(null))}.
     *
     * <p>{@code UPDATE "users" SET "age" = ?, "email" = ?}
     *
     * @throws io.rexorm.jdbc.QueryException when one was given already, or is the key or something that the library sets
     */
    @SafeVarargs
    public final UpdateOf<T> set(Assignment<T> value, Assignment<T>... more) {
        UpdateOf<T> all = set(value.column().property(), value.value());
        for (Assignment<T> other : more) {
            all = all.set(other.column().property(), other.value());
        }
        return all;
    }

    /**
     * A column gets what SQL of one's own makes of the row: {@code db.update(USER).set(USER.age, sql("{} + {}", USER.age, 1))}.
     *
     * <p>{@code UPDATE "users" SET "age" = "age" + ?}
     */
    public UpdateOf<T> set(EntityColumn<T, ?> column, Fragment<? super T> value) {
        return set(column.property(), value);
    }

    /**
     * Of every row there is.
     *
     * <pre>{@code
     * db.update("users").set("age", 1).everyRow()
     *
     * -- both
     * UPDATE "users" SET "age" = ?
     * }</pre>
     */
    public Update<T> everyRow() {
        return new Update<>(changes, Rows.every());
    }
}
