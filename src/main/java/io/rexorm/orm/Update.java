package io.rexorm.orm;

import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Rows;
import io.rexorm.sql.Selected;
import java.util.List;

/**
 * An update of rows, by the properties of their entity or the columns of their table. With an entity the rows' versions are counted up,
 * and their times are set. Immutable and thread-safe.
 *
 * <pre>{@code
 * long changed = db.update(User.class).set("age", 1).where("id", "=", 7).run();
 * }</pre>
 *
 * @param <T> what the rows are
 */
public final class Update<T> extends Filtered<T, Update<T>> {
    private final Changes<T> changes;
    private final Rows rows;

    Update(Changes<T> changes, Rows rows) {
        this.changes = changes;
        this.rows = rows;
    }

    @Override
    Scope scope() {
        return changes.target().scope();
    }

    @Override
    Update<T> with(List<Expression> conditions) {
        return new Update<>(changes, rows.and(conditions));
    }

    /** The SQL, with a {@code ?} for each value. */
    public String sql() {
        return statement(List.of()).sql().text();
    }

    /**
     * Changes them.
     *
     * @return how many rows there were
     * @throws io.rexorm.jdbc.QueryException when nothing is set
     * @throws UniqueException when a row would be the same as another one in what has to be unique
     */
    public long run() {
        return changes.target().database().write(statement(List.of()));
    }

    /**
     * Changes them when they are asked for: the rows as they are then.
     *
     * <pre>{@code
     * db.update("users").set("age", 1).where("id", "=", 7).returning()
     *
     * -- both
     * UPDATE "users" SET "age" = ? WHERE "id" = ? RETURNING *
     * }</pre>
     */
    public Query<T> returning() {
        return changes.target().returning(this::statement);
    }

    /**
     * Changes them when they are asked for: some columns of the rows as they are then.
     *
     * <pre>{@code
     * db.update("users").set("age", 1).where("id", "=", 7).returning("name")
     *
     * -- both
     * UPDATE "users" SET "age" = ? WHERE "id" = ? RETURNING "name"
     * }</pre>
     */
    public Query<ResultRow> returning(String name, String... more) {
        return changes.target().returning(this::statement, name, more);
    }

    /** As {@link #returning()}, the values of one column: {@code returning(USER.id)}. */
    public <V> Query<V> returning(EntityColumn<T, V> column) {
        return changes.target().returning(this::statement, column);
    }

    /** As {@link #returning()}, some columns: {@code returning(USER.id, USER.name).as(Card.class)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<ResultRow> returning(
            EntityColumn<T, ?> first, EntityColumn<T, ?> second, EntityColumn<T, ?>... more) {
        return returning(first.property(), Patches.properties(second, more));
    }

    private ValuesStatement statement(List<Selected> returning) {
        Target<T> target = changes.target();
        return target.statement(
                new io.rexorm.sql.Update(target.name(), changes.ofUpdate(), rows, returning), Effect.CHANGES);
    }
}
