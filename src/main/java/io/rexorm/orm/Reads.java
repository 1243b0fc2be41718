package io.rexorm.orm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks rows up by their keys. */
record Reads(Database database) {

    <T> Optional<T> find(StoredEntity<T> table, Object... parts) {
        return database.read(new KeyStatement(table.find, table, table.keyOf(parts)), row -> {
            if (!row.next()) {
                return Optional.empty();
            } else if (table.related) {
                row.group(new ResultGroup(database, database.strictLoading()));
            }
            return Optional.of(table.mapper.read(row, 1));
        });
    }

    <T> T get(StoredEntity<T> table, Object... parts) {
        return find(table, parts).orElseThrow(() -> missing(table, table.keyOf(parts)));
    }

    boolean exists(StoredEntity<?> table, Object... parts) {
        return database.read(new KeyStatement(table.exists, table, table.keyOf(parts)), row -> row.next());
    }

    long count(StoredEntity<?> table) {
        return database.read(
                new KeyStatement(table.count, table, new Object[0]), row -> row.next() ? row.number(1) : 0L);
    }

    NotFoundException missing(StoredEntity<?> table, @Nullable Object[] parts) {
        KeyStatement statement = new KeyStatement(table.find, table, parts);
        return new NotFoundException(
                "there is no row of " + table.row(parts),
                statement,
                database.failures().origin(statement, null),
                null);
    }
}
