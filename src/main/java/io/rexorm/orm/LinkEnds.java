package io.rexorm.orm;

import io.rexorm.entity.LinkTable;
import io.rexorm.mapping.RelationModel;
import io.rexorm.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The two entities that a many-to-many relation links.
 *
 * @param relation the relation
 * @param link the table between the two
 * @param owner the entity that has the property
 * @param other the entity of the other rows
 */
record LinkEnds(RelationModel relation, LinkTable link, StoredEntity<?> owner, StoredEntity<?> other) {

    /** @throws io.rexorm.jdbc.QueryException when no table is between the two */
    static LinkEnds of(Database database, RelationModel relation) {
        LinkTable link = relation.link();
        if (link == null) {
            String other = relation.target().getSimpleName();
            throw StoredEntity.invalid(
                    relation + " is no @ManyToMany, and has no table of links",
                    relation.mappedBy() == null
                            ? "set the reference, and update the "
                                    + relation.owner().getSimpleName()
                            : "write the rows of " + other + ", whose " + relation.mappedBy() + " refers to this one");
        }
        return new LinkEnds(
                relation,
                link,
                database.entities().of(relation.owner()),
                database.entities().of(relation.target()));
    }

    /** The key of the entity whose rows are linked. */
    ColumnValue from(Object entity) {
        if (entity.getClass() != relation.owner()) {
            throw StoredEntity.invalid(
                    relation + " is a property of " + owner.name() + ", and was given for "
                            + entity.getClass().getSimpleName(),
                    null);
        }
        return key(owner, entity);
    }

    /** The keys of these rows, each once. */
    List<ColumnValue> to(Collection<?> entities) {
        Map<Object, ColumnValue> keys = new LinkedHashMap<>();
        for (Object entity : entities) {
            requireTarget(relation, entity);
            ColumnValue key = key(other, entity);
            keys.putIfAbsent(bound(other, entity), key);
        }
        return new ArrayList<>(keys.values());
    }

    /** Sees that it is a row that the relation can hold. */
    static void requireTarget(RelationModel relation, Object entity) {
        if (entity == null || entity.getClass() != relation.target()) {
            throw StoredEntity.invalid(
                    relation + " holds entities of " + relation.target().getSimpleName() + ", and was given "
                            + (entity == null
                                    ? "null"
                                    : "a " + entity.getClass().getSimpleName()),
                    null);
        }
    }

    /** The columns of the table between. */
    List<Column> columns() {
        return List.of(column(link.from(), owner), column(link.to(), other));
    }

    private static Column column(String name, StoredEntity<?> entity) {
        return Column.required(
                name, entity.model.table().columns().get(entity.key[0]).type());
    }

    @SuppressWarnings("unchecked")
    private static <T> ColumnValue key(StoredEntity<T> table, Object entity) {
        Object key = table.hasNoKey((T) entity) ? null : table.mapper.value((T) entity, table.key[0]);
        if (key == null) {
            throw StoredEntity.invalid(
                    "the " + table.name() + " has no key to link", "insert it first, and link what that gives back");
        }
        return new ColumnValue(table.mapper, table.key[0], key);
    }

    @SuppressWarnings("unchecked")
    private static <T> Object bound(StoredEntity<T> table, Object entity) {
        return BoundKey.of(table, (T) entity);
    }
}
