package io.rexorm.orm;

import io.rexorm.annotation.Cascade;
import io.rexorm.entity.RelationKind;
import io.rexorm.mapping.RelationModel;
import java.util.List;

/** Refuses entities that hold rows which would be lost, as what is done with the entity does not write them. */
final class UnwrittenRows {
    private UnwrittenRows() {}

    /** What is about one row writes none of those that it holds. */
    static <T> void refuse(StoredEntity<T> table, T entity) {
        if (table.related) {
            refuse(table, entity, false);
        }
    }

    /** As {@link #refuse(StoredEntity, Object)}, of many. */
    static <T> void refuseAny(StoredEntity<T> table, List<T> entities) {
        if (table.related) {
            entities.forEach(entity -> refuse(table, entity, false));
        }
    }

    /** What saves the graph writes those rows for which a cascade is declared. */
    static <T> void refuseUndeclared(StoredEntity<T> table, T entity) {
        refuse(table, entity, true);
    }

    private static <T> void refuse(StoredEntity<T> table, T entity, boolean cascades) {
        for (RelationModel relation : table.model.relations()) {
            boolean isWritten =
                    relation.kind() == RelationKind.REFERENCE || (cascades && relation.cascade() != Cascade.NONE);
            if (!isWritten
                    && table.mapper.value(entity, relation.position()) instanceof OnDemand held
                    && held.isByHand()
                    && !held.rows().isEmpty()) {
                throw StoredEntity.invalid(sentence(relation, held.rows().size(), cascades), hint(relation));
            }
        }
    }

    private static String sentence(RelationModel relation, int rows, boolean cascades) {
        String held = relation + " holds " + (rows == 1 ? "a row" : rows + " rows");
        return held
                + (cascades
                        ? ", and declares no cascade: it would not be saved"
                        : " that would not be written: only saveGraph(…) writes more than the entity itself");
    }

    private static String hint(RelationModel relation) {
        boolean links = relation.kind() == RelationKind.MANY_TO_MANY;
        String alone = links
                ? "write the rows by themselves, and link them with db.link(…)"
                : "write " + relation.target().getSimpleName() + " by itself";
        return relation.cascade() == Cascade.NONE
                ? alone + "; or declare cascade = Cascade.SAVE, and call db.saveGraph(…)"
                : "call db.saveGraph(…); or " + alone;
    }
}
