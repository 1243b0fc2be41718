package io.rexorm.orm;

import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Rows;
import io.rexorm.sql.Selected;
import java.util.List;

/**
 * A deletion of rows, by the properties of their entity or the columns of their table. Immutable and thread-safe.
 *
 * <pre>{@code
 * long gone = db.deleteFrom(User.class).where("age", "<", 0).run();
 * }</pre>
 *
 * @param <T> what the rows are
 */
public final class Delete<T> extends Filtered<T, Delete<T>> {
    private final Target<T> target;
    private final Rows rows;

    Delete(Target<T> target, Rows rows) {
        this.target = target;
        this.rows = rows;
    }

    @Override
    Scope scope() {
        return target.scope();
    }

    @Override
    Delete<T> with(List<Expression> conditions) {
        return new Delete<>(target, rows.and(conditions));
    }

    /** The SQL, with a {@code ?} for each value. */
    public String sql() {
        return statement(List.of()).sql().text();
    }

    /**
     * Deletes them. Versions are not looked at.
     *
     * <pre>{@code
     * db.deleteFrom("users").where("age", "<", 0)
     *
     * -- both
     * DELETE FROM "users" WHERE "age" < ?
     * }</pre>
     *
     * @return how many rows there were
     * @throws ForeignKeyException when other rows refer to one of them
     */
    public long run() {
        return target.database().write(statement(List.of()));
    }

    /**
     * Deletes them when they are asked for: the rows as they were.
     *
     * <pre>{@code
     * db.deleteFrom("users").where("age", "<", 0).returning()
     *
     * -- both
     * DELETE FROM "users" WHERE "age" < ? RETURNING *
     * }</pre>
     */
    public Query<T> returning() {
        return target.returning(this::statement);
    }

    /**
     * Deletes them when they are asked for: some columns of the rows as they were.
     *
     * <pre>{@code
     * db.deleteFrom("users").where("age", "<", 0).returning("id", "name")
     *
     * -- both
     * DELETE FROM "users" WHERE "age" < ? RETURNING "id", "name"
     * }</pre>
     */
    public Query<ResultRow> returning(String name, String... more) {
        return target.returning(this::statement, name, more);
    }

    /** As {@link #returning()}, the values of one column: {@code returning(USER.id)}. */
    public <V> Query<V> returning(EntityColumn<T, V> column) {
        return target.returning(this::statement, column);
    }

    /** As {@link #returning()}, some columns: {@code returning(USER.id, USER.name).as(Card.class)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<ResultRow> returning(
            EntityColumn<T, ?> first, EntityColumn<T, ?> second, EntityColumn<T, ?>... more) {
        return returning(first.property(), Patches.properties(second, more));
    }

    private ValuesStatement statement(List<Selected> returning) {
        return target.statement(new io.rexorm.sql.Delete(target.name(), rows, returning), Effect.DELETES);
    }
}
