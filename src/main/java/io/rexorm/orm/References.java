package io.rexorm.orm;

import io.rexorm.mapping.ReferenceFactory;
import io.rexorm.mapping.RelationModel;
import io.rexorm.mapping.ValueException;
import org.jspecify.annotations.Nullable;

/** Tells the mapping what a reference is. Found as a service. */
public final class References implements ReferenceFactory {

    @Override
    public Class<?> type() {
        return Ref.class;
    }

    @Override
    public Object reference(RelationModel relation, Object key, @Nullable Object group) {
        return new Ref<>(key, siblings(relation, group), null);
    }

    @Override
    public Object related(RelationModel relation, Object key, @Nullable Object group) {
        Object plain = key instanceof Ref<?> reference ? reference.key() : key;
        Siblings siblings = siblings(relation, group);
        return relation.kind().isToMany() ? new Many<>(plain, siblings, null) : new Ref<>(plain, siblings, null);
    }

    @Override
    public Object key(Object reference) {
        Ref<?> ref = (Ref<?>) reference;
        if (ref.key() == OnDemand.NOTHING) {
            throw new ValueException("has no key to refer to yet; saveGraph(…) gives it one", null);
        }
        return ref.id();
    }

    private static @Nullable Siblings siblings(RelationModel relation, @Nullable Object group) {
        return group instanceof ResultGroup result ? result.of(relation) : null;
    }
}
