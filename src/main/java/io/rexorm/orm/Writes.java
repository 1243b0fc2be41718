package io.rexorm.orm;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.annotation.Generation;
import io.rexorm.jdbc.Origin;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Row;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Inserts, updates and deletes single entities. */
record Writes(Database database) {
    private static final int MOST_NAMED = 5;

    <T> T insert(StoredEntity<T> table, T entity) {
        @Nullable Object[] fresh = FreshValues.ofInsert(table, entity, database);
        RenderedSql numbered = table.insertNumbered;
        if (numbered == null || fresh == null || !table.hasNoKey(entity)) {
            database.write(EntityStatement.insert(table.insert, table, entity, fresh, table.all));
        } else {
            EntityStatement<T> statement = EntityStatement.insert(numbered, table, entity, fresh, table.given);
            fresh[table.key[0]] = database.<Object>change(statement, row -> key(table, row, statement));
        }
        return fresh == null ? entity : database.complete(table, entity, fresh);
    }

    <T> T update(StoredEntity<T> table, T entity) {
        @Nullable Object[] fresh = FreshValues.ofUpdate(table, entity, database);
        int[] set = table.changing.length == 0 ? table.key : table.changing;
        EntityStatement<T> statement = EntityStatement.update(table.updateOne, table, entity, fresh, set);
        @Nullable Object[] read = fresh == null && table.created >= 0 ? new Object[table.width] : fresh;
        send(table, entity, statement, read);
        return read == null ? entity : database.complete(table, entity, read);
    }

    /** Sends an update, and puts the time at which the row was made to the values. */
    private <T> void send(
            StoredEntity<T> table, T entity, EntityStatement<T> update, @Nullable Object @Nullable [] values) {
        boolean found = (values == null || table.created < 0)
                ? database.write(update) > 0
                : database.change(update, row -> {
                    boolean there = row.next();
                    if (there) {
                        values[table.created] = table.mapper.readValue(table.created, row, 1);
                    }
                    return there;
                });
        if (!found) {
            throw missed(table, entity, update.sql(), origin(update));
        }
    }

    /**
     * Changes some columns.
     *
     * @param values for each column the new value, or null to leave it alone
     */
    <T> T patch(StoredEntity<T> table, T entity, @Nullable Object[] values) {
        @Nullable Object[] fresh = FreshValues.ofUpdate(table, entity, database);
        @Nullable Object[] all = values.clone();
        for (int i = 0; fresh != null && i < all.length; i++) {
            all[i] = fresh[i] == null ? all[i] : fresh[i];
        }
        int[] set = IntStream.of(table.all).filter(i -> all[i] != null).toArray();
        send(table, entity, EntityStatement.update(table.updateOne(set), table, entity, all, set), all);
        return database.complete(table, entity, all);
    }

    <T> T save(StoredEntity<T> table, T entity) {
        return table.hasNoKey(entity) ? insert(table, entity) : update(table, entity);
    }

    /** @param conflict what a row that is there already is known by */
    <T> T upsert(StoredEntity<T> table, T entity, int[] conflict) {
        boolean unnumbered = table.numbered && table.hasNoKey(entity);
        if (unnumbered && Arrays.equals(conflict, table.key)) {
            return insert(table, entity);
        }
        @Nullable Object[] fresh = FreshValues.ofInsert(table, entity, database);
        if (unnumbered && table.model.generation() == Generation.SEQUENCE) {
            throw new UnsupportedException(
                    table.name() + " is numbered by a sequence, and an upsert cannot ask it for a number",
                    "give the key, or use @PrimaryKey(generated = IDENTITY)");
        }
        Upsert upsert = table.upsert(conflict, unnumbered);
        @Nullable Object[] values = fresh == null ? new Object[table.width] : fresh.clone();
        EntityStatement<T> statement = EntityStatement.insert(upsert.one, table, entity, fresh, upsert.columns);
        database.<Object>change(statement, row -> {
            requireRow(table, row, statement);
            upsert.read(row, upsert.returned, values);
            return values;
        });
        return database.complete(table, entity, values);
    }

    /** Deletes, and says whether there was such a row. */
    <T> boolean delete(StoredEntity<T> table, T entity) {
        EntityStatement<T> statement = EntityStatement.delete(table, entity);
        if (database.write(statement) > 0) {
            return true;
        }
        Long found = table.version < 0 ? null : version(table, entity);
        if (found != null) {
            throw stale(table, entity, statement.sql(), origin(statement), found);
        }
        return false;
    }

    private <T> RexException missed(StoredEntity<T> table, T entity, RenderedSql sql, Origin origin) {
        return table.version < 0
                ? new Reads(database).missing(table, table.keyOf(entity))
                : stale(table, entity, sql, origin, version(table, entity));
    }

    /**
     * What is thrown when some of many were not there in the version in which they were read.
     *
     * @param sql what found none of them
     */
    <T> RexException missed(StoredEntity<T> table, List<T> missed, int all, RenderedSql sql) {
        Origin origin = new Origin(table.name(), null, List.of());
        if (missed.size() == 1) {
            return missed(table, missed.get(0), sql, origin);
        }
        StringJoiner each = new StringJoiner("; ", missed.size() + " of " + all + " are not as they were read: ", "");
        for (T entity : missed.subList(0, Math.min(missed.size(), MOST_NAMED))) {
            each.add(missed(table, entity, sql, origin).getMessage());
        }
        if (missed.size() > MOST_NAMED) {
            each.add("and " + (missed.size() - MOST_NAMED) + " more");
        }
        return new StaleEntityException(each.toString(), sql.text(), origin, missed);
    }

    /** Those whose row is there, in whatever version. */
    <T> List<T> present(StoredEntity<T> table, List<T> entities) {
        List<T> present = new ArrayList<>();
        for (T entity : entities) {
            if (version(table, entity) != null) {
                present.add(entity);
            }
        }
        return present;
    }

    private <T> StaleEntityException stale(
            StoredEntity<T> table, T entity, RenderedSql sql, Origin origin, @Nullable Long found) {
        return new StaleEntityException(
                table.row(table.keyOf(entity)), sql.text(), origin, entity, table.versionOf(entity), found);
    }

    private Origin origin(EntityStatement<?> statement) {
        return database.failures().origin(statement, null);
    }

    private <T> @Nullable Long version(StoredEntity<T> table, T entity) {
        RenderedSql sql = table.texts.select(new int[] {table.version}, table.key);
        Optional<Long> found = database.change(
                new KeyStatement(sql, table, table.keyOf(entity)),
                row -> row.next() ? Optional.of(row.number(1)) : Optional.empty());
        return found.orElse(null);
    }

    private static <T> Object key(StoredEntity<T> table, Row row, BoundStatement statement) {
        requireRow(table, row, statement);
        Object key = table.mapper.readValue(table.key[0], row, 1);
        if (key == null) {
            throw none(table, statement);
        }
        return key;
    }

    private static void requireRow(StoredEntity<?> table, Row row, BoundStatement statement) {
        if (!row.next()) {
            throw none(table, statement);
        }
    }

    private static QueryException none(StoredEntity<?> table, BoundStatement statement) {
        return new QueryException(
                ErrorCode.STATEMENT_FAILED,
                new QueryException.Failure(
                        "the database wrote no " + table.name() + ": a trigger or a rule kept it from it",
                        null,
                        -1,
                        statement.sql().text()),
                null,
                null);
    }
}
