package io.rexorm.jdbc;

/** Binds the values of a statement that is sent for many rows, which are counted from 0. */
@FunctionalInterface
public interface BatchBinding {

    /** Binds those of one row. */
    void bind(int row, Binder to);

    /** Is told which row was refused, before the failure is thrown; where the driver does not say it, nothing is told. */
    default void refused(int row) {}
}
