package io.rexorm.orm;

import io.rexorm.mapping.RelationModel;
import java.util.ArrayList;
import java.util.List;

/** What the rows of one result have in common: where they come from, and who their siblings are. */
final class ResultGroup {
    private final Database database;
    private final boolean strict;
    private Object source = new Object();
    private final List<Siblings> siblings = new ArrayList<>(2);

    /** @param strict whether nothing is loaded on demand */
    ResultGroup(Database database, boolean strict) {
        this.database = database;
        this.strict = strict;
    }

    /** Says where the rows come from: something that is equal for those of one query that come piece by piece. */
    void comesFrom(Object common) {
        source = common;
    }

    /** The rows of a property of rows. */
    private record Loaded(Object owners, RelationModel relation) {}

    /** Where the rows come from that are loaded by a property of these. */
    Object sourceOf(RelationModel relation) {
        return new Loaded(source, relation);
    }

    Database database() {
        return database;
    }

    boolean strict() {
        return strict;
    }

    /** All that the rows hold by this property, of whose model there is one. Asked for each row. */
    @SuppressWarnings("ReferenceEquality")
    Siblings of(RelationModel relation) {
        for (Siblings each : siblings) {
            if (each.relation() == relation) {
                return each;
            }
        }
        Siblings first = new Siblings(this, relation);
        siblings.add(first);
        return first;
    }

    /** Loads what a plan says, a statement for each of its properties. */
    void load(List<Fetch> plan) {
        for (Fetch fetch : plan) {
            of(fetch.relation()).load(fetch.query());
        }
    }
}
