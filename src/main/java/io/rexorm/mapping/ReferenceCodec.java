package io.rexorm.mapping;

import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** A reference by the key of the row it refers to. */
record ReferenceCodec<K>(RelationModel relation, Class<K> keyType, Codec<K> key) implements Codec<Object> {
    static final ReferenceFactory FACTORY = ServiceLoader.load(
                    ReferenceFactory.class, ReferenceFactory.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    /** Whether the type is that of references. */
    static boolean isReference(Class<?> type) {
        return type == FACTORY.type();
    }

    @Override
    public SqlType type() {
        return key.type();
    }

    @Override
    public @Nullable Object read(Row row, int column) {
        K value = key.read(row, column);
        return value == null ? null : FACTORY.reference(relation, value, row.group());
    }

    @Override
    public void bind(Binder to, int index, Object reference) {
        Object given = FACTORY.key(reference);
        Object value = given instanceof Integer number && keyType == Long.class ? (Object) number.longValue() : given;
        if (!keyType.isInstance(value)) {
            throw new ValueException(
                    "refers to " + relation.target().getSimpleName() + " by a key of "
                            + value.getClass().getName() + ", which is " + keyType.getName(),
                    null);
        }
        key.bind(to, index, keyType.cast(value));
    }
}
