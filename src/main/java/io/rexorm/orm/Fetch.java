package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What is loaded together with the rows of a query. Immutable.
 *
 * @param relation by which of their properties
 * @param query which of the other rows, in which order, how many for each, and what is loaded with those
 */
record Fetch(RelationModel relation, EntityQuery<?> query) {

    /** A plan with one more property. */
    static List<Fetch> with(List<Fetch> plan, Fetch added) {
        List<Fetch> more = new ArrayList<>(plan);
        for (Fetch known : plan) {
            if (known.relation.equals(added.relation)) {
                throw StoredEntity.invalid(
                        added.relation + " is fetched twice", "say in one call all that is to be fetched of it");
            }
        }
        if (!added.relation.kind().isToMany() && !added.query.isEveryRow()) {
            throw StoredEntity.invalid(
                    added.relation + " is one row, which is there or not: it takes no conditions, order or limit",
                    "give them to the query itself; fetch can say only what is fetched with that row");
        }
        more.add(added);
        return List.copyOf(more);
    }

    /** A plan with one more way, {@code posts.tags}; of what is fetched already it goes on from there. */
    static List<Fetch> along(
            Database database,
            List<Fetch> plan,
            StoredEntity<?> table,
            String path,
            UnaryOperator<EntityQuery<?>> how) {
        RelationModel relation = relation(table, path);
        String rest = path.substring(Math.min(path.length(), relation.property().length() + 1));
        List<Fetch> more = new ArrayList<>(plan);
        if (rest.isEmpty()) {
            return with(plan, new Fetch(relation, how.apply(database.queryFor(relation.target()))));
        }
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).relation.equals(relation)) {
                more.set(i, new Fetch(relation, more.get(i).query.fetch(rest, how)));
                return List.copyOf(more);
            }
        }
        return with(
                plan, new Fetch(relation, database.queryFor(relation.target()).fetch(rest, how)));
    }

    private static RelationModel relation(StoredEntity<?> table, String path) {
        for (RelationModel relation : table.model.relations()) {
            if (path.equals(relation.property()) || path.startsWith(relation.property() + ".")) {
                return relation;
            }
        }
        throw Relations.unknown(table, path);
    }
}
