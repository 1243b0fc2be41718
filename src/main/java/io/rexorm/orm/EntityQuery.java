package io.rexorm.orm;

import io.rexorm.sql.Select;

/**
 * A query for entities by their properties, sent by the method that asks for them. Immutable and thread-safe: each method gives
 * another query.
 *
 * <pre>{@code
 * List<User> users = db.from(User.class).where("age", ">", 18).orderBy("name").limit(10).list();
 * }</pre>
 *
 * <p>PostgreSQL: {@code SELECT "id", "name", … FROM "users" WHERE "age" > ? ORDER BY "name" ASC LIMIT ?}; SQLite the same, with
 * columns in backticks.
 *
 * @param <T> the entity
 */
public final class EntityQuery<T> extends SelectQuery<T, EntityQuery<T>> {
    private final StoredEntity<T> table;

    EntityQuery(Database database, StoredEntity<T> table) {
        this(database, table, table.rows);
    }

    private EntityQuery(Database database, StoredEntity<T> table, Select select) {
        super(database, select);
        this.table = table;
    }

    @Override
    Scope scope() {
        return new EntityScope(table);
    }

    @Override
    EntityQuery<T> with(Select other) {
        return new EntityQuery<>(database, table, other);
    }

    @Override
    ValuesStatement statement(Select of) {
        return database.statement(of, table.model);
    }

    @Override
    boolean isRows(Select of) {
        return true;
    }

    @Override
    Query<T> query(Select of) {
        return new Query<>(database, statement(of), new EntityShape<>(table.mapper));
    }
}
