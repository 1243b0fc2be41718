package io.rexorm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the values of a statement. */
@FunctionalInterface
public interface Binding {
    /** There are no values. */
    Binding NONE = to -> {};

    /** Binds every value, at the indexes from 1. */
    void bind(Binder to);

    /** Binds these values, in their order. */
    static Binding of(List<? extends @Nullable Object> values) {
        return to -> {
            for (int i = 0; i < values.size(); i++) {
                to.value(i + 1, values.get(i));
            }
        };
    }
}
