package io.rexorm.mapping;

import io.rexorm.entity.EntityReader;
import org.jspecify.annotations.Nullable;

/** The primary key of an entity that another one refers to, without the rest of it: two entities may refer to each other. */
record KeyOfTarget<K>(String column, Class<K> type, Codec<K> codec) {

    /** The key, or null where there is none or it has several columns. */
    static @Nullable KeyOfTarget<?> of(Class<?> target) {
        Property key = null;
        for (Property property : Property.of(target)) {
            if (property.marks().key()) {
                if (key != null || property.marks().embedded()) {
                    return null;
                }
                key = property;
            }
        }
        if (key == null) {
            return null;
        }
        return of(EntityReader.column(key), key);
    }

    private static @Nullable KeyOfTarget<?> of(String column, Property key) {
        Codec<?> codec = PropertyCodec.of(key).found();
        return codec == null ? null : pair(column, Boxes.box(key.type()), codec);
    }

    @SuppressWarnings("unchecked")
    private static <K> KeyOfTarget<K> pair(String column, Class<K> type, Codec<?> codec) {
        return new KeyOfTarget<>(column, type, (Codec<K>) codec);
    }

    Codec<?> reference(RelationModel relation) {
        return new ReferenceCodec<>(relation, type, codec);
    }
}
