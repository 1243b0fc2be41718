package io.rexorm.jdbc;

/** Binds the values of a statement. */
@FunctionalInterface
public interface Binding {
    /** There are no values. */
    Binding NONE = to -> {};

    /** Binds every value, at the indexes from 1. */
    void bind(Binder to);
}
