package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mapper by method handles, built once for a class. */
final class ReflectiveMapper<T> extends EntityMapper<T> {
    private final Class<T> type;
    private final Composite shape;
    private final Codec<?>[] codecs;
    private final boolean[] nullable;
    private final int width;
    private final int key;

    ReflectiveMapper(Class<T> type, EntityModel model) {
        super(model);
        this.type = type;
        this.shape = Composite.of(model);
        this.codecs = new Codec<?>[model.columns().size()];
        this.nullable = new boolean[codecs.length];
        this.width = model.width();
        this.key = width > codecs.length ? model.positions(Role.KEY)[0] : -1;
        for (int i = 0; i < codecs.length; i++) {
            codecs[i] = model.columns().get(i).codec();
            nullable[i] = model.columns().get(i).nullable();
        }
    }

    /** Whether an entity with other values is another object. */
    boolean copies() {
        return type.isRecord();
    }

    @Override
    public T read(Row row, int at) {
        @Nullable Object[] values = new Object[width];
        for (int i = 0; i < codecs.length; i++) {
            values[i] = read(codecs[i], row, at + i, i);
            if (!nullable[i]) {
                required(values[i], row, at + i, i);
            }
        }
        for (int i = codecs.length; i < width; i++) {
            values[i] = related(i, required(values[key], row, at + key, key), row);
        }
        return type.cast(shape.construct(values, this));
    }

    @Override
    public void readAll(Row row, List<? super T> to) {
        while (row.next()) {
            to.add(read(row, 1));
        }
    }

    @Override
    public void bind(T entity, int column, Binder to, int index) {
        Object value = shape.value(entity, column);
        bind(codecs[column], value, column, to, index);
    }

    @Override
    public @Nullable Object value(T entity, int column) {
        return shape.value(entity, column);
    }

    @Override
    public T with(T entity, @Nullable Object[] values) {
        return unchanged(values, 0, values.length) ? entity : type.cast(shape.with(entity, values, this));
    }
}
