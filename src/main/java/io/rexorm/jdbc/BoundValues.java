package io.rexorm.jdbc;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what is bound in place of sending it: for the arrays of a batch, and for telling what a statement was given. */
public final class BoundValues extends Binder {
    private final List<@Nullable Object> values = new ArrayList<>();

    /** The values, the first one being that of index 1. */
    public List<@Nullable Object> list() {
        return values;
    }

    /** The value at an index, from 1. */
    public @Nullable Object get(int index) {
        return values.get(index - 1);
    }

    @Override
    public void nothing(int index) {
        set(index, null);
    }

    @Override
    public void text(int index, String value) {
        set(index, value);
    }

    @Override
    public void number(int index, long value) {
        set(index, value);
    }

    @Override
    public void integer(int index, int value) {
        set(index, value);
    }

    @Override
    public void real(int index, double value) {
        set(index, value);
    }

    @Override
    public void flag(int index, boolean value) {
        set(index, value);
    }

    @Override
    public void value(int index, @Nullable Object value) {
        set(index, value);
    }

    @Override
    public void decimal(int index, BigDecimal value) {
        set(index, value);
    }

    @Override
    public void untyped(int index, String value) {
        set(index, value);
    }

    @Override
    public void array(int index, String element, @Nullable Object[] array) {
        set(index, array);
    }

    @Override
    public void list(int index, Object[] list) {
        set(index, list);
    }

    private void set(int index, @Nullable Object value) {
        while (values.size() < index) {
            values.add(null);
        }
        values.set(index - 1, value);
    }
}
