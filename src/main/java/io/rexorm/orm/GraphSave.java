package io.rexorm.orm;

import io.rexorm.annotation.Cascade;
import io.rexorm.annotation.Generation;
import io.rexorm.entity.RelationKind;
import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Saves entities with what they hold where a cascade is declared: level by level, each with the same statements for any number of
 * rows. One for each graph.
 */
final class GraphSave {
    private final Database database;
    private final Links links;
    private final GraphRows rows;
    private final GraphEraser eraser;
    private final Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());

    GraphSave(Database database, Links links, GraphRows rows) {
        this.database = database;
        this.links = links;
        this.rows = rows;
        this.eraser = new GraphEraser(database, links, rows.writes());
    }

    /** Saves entities, and gives them back complete. */
    <T> List<T> save(StoredEntity<T> table, List<T> entities) {
        CurrentRows<T> current = new CurrentRows<>(database, table);
        return level(table, entities, isKeyGiven(table) ? current.readThoseOf(entities) : current, true);
    }

    private <T> List<T> level(StoredEntity<T> table, List<T> entities, CurrentRows<T> current, boolean always) {
        if (entities.isEmpty()) {
            return entities;
        }
        for (T entity : entities) {
            requireOnce(table, entity);
            UnwrittenRows.refuseUndeclared(table, entity);
        }
        GraphLevel<T> level = new GraphLevel<>(database, table, entities);
        level.written(rows.write(table, entities, current, always, level.inserted));
        for (RelationModel relation : table.model.relations()) {
            if (relation.cascade() != Cascade.NONE) {
                cascade(level, relation, database.queryFor(relation).table());
            }
        }
        return level.complete(database);
    }

    private <T, O> void cascade(GraphLevel<T> level, RelationModel relation, StoredEntity<O> table) {
        if (relation.kind() == RelationKind.MANY_TO_MANY) {
            link(level, relation, table);
        } else {
            children(level, relation, table);
        }
    }

    /** An object is one row. A record can be two that are alike. */
    private <T> void requireOnce(StoredEntity<T> table, T entity) {
        if (!table.model.type().isRecord() && !objects.add(entity)) {
            throw StoredEntity.invalid(
                    "the same " + table.name() + " is in the graph twice", "leave it out in one of the places");
        }
    }

    /** Writes what refers to the entities of a level, and deletes what does no longer where that is declared. */
    private <T, C> void children(GraphLevel<T> level, RelationModel relation, StoredEntity<C> table) {
        int reference = table.mappedBy(relation);
        List<C> children = new ArrayList<>();
        List<Object> whole = new ArrayList<>();
        int[] counts = new int[level.size()];
        for (int i = 0; i < counts.length; i++) {
            OnDemand held = level.held(relation, i);
            counts[i] = held == null ? -1 : held.rows().size();
            if (held == null) {
                continue;
            } else if (held.isByHand() && relation.cascade() == Cascade.SAVE_AND_DELETE && !level.inserted.get(i)) {
                whole.add(level.key(i));
            }
            Ref<?> parent = level.entity(i).getClass().isRecord()
                    ? Ref.to(level.key(i))
                    : new Ref<>(level.key(i), null, level.entity(i));
            for (C child : GraphSave.<C>targets(relation, held)) {
                children.add(referring(table, child, reference, parent));
            }
        }
        CurrentRows<C> current = new CurrentRows<>(database, table).readReferring(reference, whole);
        eraser.delete(table, current.without(children));
        List<C> saved = level(table, children, current.readThoseOf(children), false);
        int from = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= 0) {
                level.give(relation, i, saved.subList(from, from + counts[i]));
                from += counts[i];
            }
        }
    }

    /** The child with a reference to its parent. */
    private <C> C referring(StoredEntity<C> table, C child, int reference, Ref<?> parent) {
        if (table.mapper.value(child, reference) instanceof Ref<?> known && known.equals(parent)) {
            return child;
        }
        @Nullable Object[] values = new Object[table.width];
        values[reference] = parent;
        return database.changed(table, child, values);
    }

    /** Makes the links of a level those that its entities were given, after the rows that are not there yet. */
    private <T, O> void link(GraphLevel<T> level, RelationModel relation, StoredEntity<O> table) {
        LinkedRows<O> others = new LinkedRows<>(table);
        List<int @Nullable []> places = new ArrayList<>();
        for (int i = 0; i < level.size(); i++) {
            OnDemand held = level.held(relation, i);
            places.add(held == null || !held.isByHand() ? null : others.add(GraphSave.targets(relation, held)));
        }
        CurrentRows<O> current = new CurrentRows<>(database, table);
        List<O> missing = others.missing(isKeyGiven(table) ? current.readThoseOf(others.list()) : current);
        others.insert(level(table, missing, current, false));
        LinkEnds ends = LinkEnds.of(database, relation);
        List<Links.Wanted> wanted = new ArrayList<>();
        List<Links.Wanted> changed = new ArrayList<>();
        for (int i = 0; i < level.size(); i++) {
            int[] those = places.get(i);
            if (those != null) {
                List<O> rows = others.at(those);
                Links.Wanted each = new Links.Wanted(ends.from(level.entity(i)), ends.to(rows));
                wanted.add(each);
                if (!level.inserted.get(i)) {
                    changed.add(each);
                }
                level.give(relation, i, rows);
            }
        }
        links.removeOthers(ends, changed);
        links.make(ends, wanted);
    }

    @SuppressWarnings("unchecked")
    private static <C> List<C> targets(RelationModel relation, OnDemand held) {
        for (Object row : held.rows()) {
            LinkEnds.requireTarget(relation, row);
        }
        return (List<C>) held.rows();
    }

    private static boolean isKeyGiven(StoredEntity<?> table) {
        return table.model.generation() == Generation.NONE;
    }
}
