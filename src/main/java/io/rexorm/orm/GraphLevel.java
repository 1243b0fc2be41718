package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entities of one class in a graph, and what they hold. */
final class GraphLevel<T> {
    private final StoredEntity<T> table;
    private final Map<RelationModel, List<@Nullable OnDemand>> held = new HashMap<>();
    private final List<@Nullable Object[]> values = new ArrayList<>();
    private final ResultGroup group;
    /** The places of those that were inserted. */
    final BitSet inserted = new BitSet();

    private List<T> entities;

    /** Notes what they hold: an object holds something else as soon as it is written. */
    GraphLevel(Database database, StoredEntity<T> table, List<T> entities) {
        this.table = table;
        this.entities = entities;
        this.group = new ResultGroup(database, database.strictLoading());
        for (RelationModel relation : table.model.relations()) {
            List<@Nullable OnDemand> each = new ArrayList<>();
            for (T entity : entities) {
                each.add(table.mapper.value(entity, relation.position()) instanceof OnDemand one ? one : null);
            }
            held.put(relation, each);
        }
    }

    int size() {
        return entities.size();
    }

    T entity(int place) {
        return entities.get(place);
    }

    /** The key of one, without the reference that it may be. */
    Object key(int place) {
        return table.ownKey(entities.get(place));
    }

    /** Notes the entities as they were written. */
    void written(List<T> complete) {
        entities = complete;
        for (int i = 0; i < complete.size(); i++) {
            values.add(new Object[table.width]);
        }
    }

    /** What one holds; null where nothing is said of it, or nothing is there. */
    @Nullable
    OnDemand held(RelationModel relation, int place) {
        OnDemand one = held.getOrDefault(relation, List.of()).get(place);
        if (one == null) {
            return null;
        }
        Siblings siblings = one.siblings;
        if (siblings != null && (!siblings.relation().equals(relation) || !Objects.deepEquals(one.key(), key(place)))) {
            throw StoredEntity.invalid(
                    relation + " of " + table.row(table.keyOf(entity(place))) + " holds what was read for another row",
                    relation.kind().isToMany()
                            ? "write Many.of(other.list()) where those rows are to belong to this one"
                            : "write Ref.of(other.get()) where that row is to belong to this one");
        }
        return one.isByHand() || !one.rows().isEmpty() ? one : null;
    }

    /** What one holds from now on. */
    void give(RelationModel relation, int place, List<?> rows) {
        values.get(place)[relation.position()] = relation.kind().isToMany()
                ? new Many<>(key(place), group.of(relation), List.copyOf(rows))
                : new Ref<>(key(place), group.of(relation), rows.isEmpty() ? OnDemand.NOTHING : rows.get(0));
    }

    /** The entities with what they hold. */
    List<T> complete(Database database) {
        List<T> complete = new ArrayList<>();
        for (int i = 0; i < entities.size(); i++) {
            complete.add(database.complete(table, entities.get(i), values.get(i), group));
        }
        return complete;
    }
}
