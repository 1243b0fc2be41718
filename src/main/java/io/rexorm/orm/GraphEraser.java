package io.rexorm.orm;

import io.rexorm.annotation.Cascade;
import io.rexorm.entity.RelationKind;
import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Deletes rows after those that belong to them, where that is declared. One for each graph. */
final class GraphEraser {
    private final Database database;
    private final Links links;
    private final BatchWrites writes;
    private final Set<Map.Entry<Class<?>, Object>> seen = new HashSet<>();

    GraphEraser(Database database, Links links, BatchWrites writes) {
        this.database = database;
        this.links = links;
        this.writes = writes;
    }

    /** Deletes rows, and says how many of these there were. */
    <T> long delete(StoredEntity<T> table, List<T> entities) {
        List<T> unseen = new ArrayList<>();
        for (T entity : entities) {
            if (seen.add(Map.entry(table.model.type(), BoundKey.of(table, entity)))) {
                unseen.add(entity);
            }
        }
        if (unseen.isEmpty()) {
            return 0;
        }
        for (RelationModel relation : table.model.relations()) {
            if (relation.cascade() == Cascade.SAVE_AND_DELETE) {
                deleteReferring(relation, keys(table, unseen));
            } else if (relation.cascade() == Cascade.SAVE && relation.kind() == RelationKind.MANY_TO_MANY) {
                unlink(relation, unseen);
            }
        }
        return writes.deleteAll(table, unseen);
    }

    private void deleteReferring(RelationModel relation, List<Object> keys) {
        deleteReferring(database.queryFor(relation).table(), relation, keys);
    }

    private <C> void deleteReferring(StoredEntity<C> table, RelationModel relation, List<Object> keys) {
        int reference = table.mappedBy(relation);
        delete(
                table,
                new CurrentRows<>(database, table)
                        .readReferring(reference, keys)
                        .list());
    }

    private void unlink(RelationModel relation, List<?> entities) {
        LinkEnds ends = LinkEnds.of(database, relation);
        List<Links.Wanted> none = new ArrayList<>();
        for (Object entity : entities) {
            none.add(new Links.Wanted(ends.from(entity), List.of()));
        }
        links.removeOthers(ends, none);
    }

    private static <T> List<Object> keys(StoredEntity<T> table, List<T> entities) {
        List<Object> keys = new ArrayList<>(entities.size());
        for (T entity : entities) {
            keys.add(table.ownKey(entity));
        }
        return keys;
    }
}
