package io.rexorm.orm;

import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.sql.Insert;
import io.rexorm.sql.Selected;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An insert of one row, by the properties of its entity or the columns of its table. With an entity its key is made where it is one
 * that is made, its version begins at 0, its times are now, and every other property that is not nullable has to be given. Immutable
 * and thread-safe.
 *
 * <pre>{@code
 * long id = db.insertInto(USER).set(USER.name.to("Ben"), USER.email.to("b@example.org")).returning(USER.id).one();
 * }</pre>
 *
 * @param <T> what the row is
 */
public final class InsertInto<T> {
    private final Changes<T> values;

    InsertInto(Changes<T> values) {
        this.values = values;
    }

    /**
     * A column gets a value.
     *
     * <pre>{@code
     * db.insertInto("users").set("name", "Ben").set("email", null)
     *
     * -- both
     * INSERT INTO "users" ("name", "email") VALUES (?, ?)
     * }</pre>
     *
     * @param value the value, a query with one row of one column, or a {@link Fragment}
     * @throws io.rexorm.jdbc.QueryException when there is no such name, or it was given already; with an entity, when it is something that
     *     the library sets
     */
    public InsertInto<T> set(String name, @Nullable Object value) {
        return new InsertInto<>(values.set(values.target().scope().insertable(name), name, value));
    }

    /**
     * Columns get values: {@code db.insertInto(USER).set(USER.name.to("Ben"), USER.email.to(null))}.
     *
     * @throws io.rexorm.jdbc.QueryException when one was given already, or is something that the library sets
     */
    @SafeVarargs
    public final InsertInto<T> set(Assignment<T> value, Assignment<T>... more) {
        InsertInto<T> all = set(value.column().property(), value.value());
        for (Assignment<T> other : more) {
            all = all.set(other.column().property(), other.value());
        }
        return all;
    }

    /** A column gets what SQL of one's own makes: {@code set(USER.name, sql("upper({})", name))}. */
    public InsertInto<T> set(EntityColumn<T, ?> column, Fragment<Object> value) {
        return set(column.property(), value);
    }

    /** The SQL, with a {@code ?} for each value. */
    public String sql() {
        return statement(List.of()).sql().text();
    }

    /**
     * Inserts it.
     *
     * @return how many rows there are more: 1, or 0 where a trigger kept it away
     * @throws io.rexorm.jdbc.QueryException when a property that is not nullable is given no value
     * @throws UniqueException when there is such a row already
     */
    public long run() {
        return values.target().database().write(statement(List.of()));
    }

    /**
     * Inserts it when it is asked for: the row as it is then.
     *
     * <pre>{@code
     * db.insertInto("users").set("name", "Ben").returning()
     *
     * -- both
     * INSERT INTO "users" ("name") VALUES (?) RETURNING *
     * }</pre>
     */
    public Query<T> returning() {
        return values.target().returning(this::statement);
    }

    /** As {@link #returning()}, some columns by name: {@code INSERT INTO "users" ("name") VALUES (?) RETURNING "id"}. */
    public Query<ResultRow> returning(String name, String... more) {
        return values.target().returning(this::statement, name, more);
    }

    /** As {@link #returning()}, the values of one column: {@code returning(USER.id)}. */
    public <V> Query<V> returning(EntityColumn<T, V> column) {
        return values.target().returning(this::statement, column);
    }

    /** As {@link #returning()}, some columns: {@code returning(USER.id, USER.name).as(Card.class)}. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final Query<ResultRow> returning(
            EntityColumn<T, ?> first, EntityColumn<T, ?> second, EntityColumn<T, ?>... more) {
        return returning(first.property(), Patches.properties(second, more));
    }

    private ValuesStatement statement(List<Selected> returning) {
        Target<T> target = values.target();
        return target.statement(new Insert(target.name(), values.ofInsert(), returning), Effect.CHANGES);
    }
}
