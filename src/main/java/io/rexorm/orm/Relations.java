package io.rexorm.orm;

import io.rexorm.entity.RelationKind;
import io.rexorm.jdbc.QueryException;
import io.rexorm.mapping.EntityMapper;
import io.rexorm.mapping.RelationModel;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What entities that were written have for other rows. */
final class Relations {
    private Relations() {}

    /** The relation that a property is. */
    static RelationModel named(StoredEntity<?> table, String property) {
        for (RelationModel relation : table.model.relations()) {
            if (relation.property().equals(property)) {
                return relation;
            }
        }
        throw unknown(table, property);
    }

    /** What is thrown for a name that no relation has. */
    static QueryException unknown(StoredEntity<?> table, String name) {
        StringJoiner known = new StringJoiner(", ", "its relations are ", "").setEmptyValue("it has none");
        table.model.relations().forEach(relation -> known.add(relation.property()));
        return StoredEntity.invalid(
                table.name() + " has no relation '" + NameReader.shown(name) + "'", known.toString());
    }

    /**
     * Puts to the values of an entity that was written what loads on demand, in the place of what the program has made of keys alone.
     *
     * @param values as {@link EntityMapper#with} takes them
     */
    static <T> void attach(ResultGroup group, StoredEntity<T> table, T entity, @Nullable Object[] values) {
        for (RelationModel relation : table.model.relations()) {
            int position = relation.position();
            Object value = values[position] == null ? table.mapper.value(entity, position) : values[position];
            Object attached = relation.kind() == RelationKind.REFERENCE
                    ? reference(relation, value, group)
                    : related(table, entity, values, relation, value, group);
            values[position] = attached == null ? values[position] : attached;
        }
    }

    private static @Nullable Object reference(RelationModel relation, @Nullable Object value, ResultGroup group) {
        return value instanceof Ref<?> ref && ref.siblings == null && ref.hasKey() && !ref.isLoaded()
                ? new Ref<>(ref.key(), group.of(relation), null)
                : null;
    }

    private static <T> @Nullable Object related(
            StoredEntity<T> table,
            T entity,
            @Nullable Object[] values,
            RelationModel relation,
            @Nullable Object value,
            ResultGroup group) {
        boolean byHand = value == null || (value instanceof OnDemand given && given.siblings == null);
        Object key = values[table.key[0]] == null ? table.mapper.value(entity, table.key[0]) : values[table.key[0]];
        return byHand && key != null ? new References().related(relation, key, group) : null;
    }
}
