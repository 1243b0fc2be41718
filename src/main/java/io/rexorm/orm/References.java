package io.rexorm.orm;

import io.rexorm.mapping.ReferenceFactory;
import org.jspecify.annotations.Nullable;

/** Tells the mapping what a reference is. Found as a service. */
public final class References implements ReferenceFactory {

    @Override
    public Class<?> type() {
        return Ref.class;
    }

    @Override
    public Object reference(Class<?> target, Object key, @Nullable Object group) {
        return Ref.to(key);
    }

    @Override
    public Object key(Object reference) {
        return ((Ref<?>) reference).id();
    }
}
