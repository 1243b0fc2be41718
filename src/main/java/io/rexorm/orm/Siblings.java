package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rows of one result hold by one of their properties: it is loaded for all of them at once. Made by the thread that reads the
 * result; loading is thread-safe.
 */
final class Siblings {
    private final ResultGroup group;
    private final RelationModel relation;
    private List<OnDemand> waiting = new ArrayList<>();

    Siblings(ResultGroup group, RelationModel relation) {
        this.group = group;
        this.relation = relation;
    }

    RelationModel relation() {
        return relation;
    }

    void add(OnDemand one) {
        waiting.add(one);
    }

    /** Loads all that is not loaded, because one is asked for. */
    synchronized void loadOnDemand(OnDemand one) {
        if (one.isLoaded()) {
            return;
        } else if (group.strict()) {
            String entity = relation.owner().getSimpleName();
            throw StoredEntity.invalid(
                    relation + " is not loaded, and nothing is loaded on demand here: strictLoading is on",
                    "load it with the query: db.from(" + entity + ".class).fetch(\"" + relation.property() + "\")");
        }
        load(group.database().queryFor(relation));
    }

    /** Loads all that is not loaded, as the query says. */
    synchronized void load(EntityQuery<?> query) {
        if (!waiting.isEmpty()) {
            Object source = group.sourceOf(relation);
            RelationLoader loader = new RelationLoader(group.database(), group.strict());
            group.database().watches().together(source, () -> {
                loader.load(relation, waiting, query, source);
                return source;
            });
            waiting = new ArrayList<>();
        }
    }

    /** What is thrown when a row is asked for that is not there. */
    NotFoundException missing(Ref<?> reference) {
        return group.database().missing(relation, reference.key());
    }
}
