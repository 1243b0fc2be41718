package io.rexorm.jdbc;

/** Binds the values of a statement that is sent for many rows. */
@FunctionalInterface
public interface BatchBinding {

    /** Binds those of one row, counted from 0. */
    void bind(int row, Binder to);
}
