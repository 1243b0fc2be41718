package io.rexorm.mapping;

import io.rexorm.annotation.EnumAs.Storage;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The codecs there are: of Java's own types, of enums, of JSON, of arrays, and of what converters are there for. */
public final class Codecs {
    private Codecs() {}

    /** Found when the first type without a codec of its own is asked for. */
    private static final class Converters {
        static final Map<Class<?>, TypeConverter<?, ?>> BY_TYPE = new HashMap<>();

        static {
            for (TypeConverter<?, ?> converter : ServiceLoader.load(TypeConverter.class)) {
                BY_TYPE.put(ConverterTypes.of(converter.getClass()).property(), converter);
            }
        }
    }

    /**
     * The codec of a type, an enum by its texts.
     *
     * @return null where there is none
     */
    @SuppressWarnings("unchecked")
    public static <T> @Nullable Codec<T> of(Class<T> type) {
        Codec<T> codec = scalar(type);
        if (codec != null) {
            return codec;
        }
        if (type.isArray()) {
            return (Codec<T>) ArrayCodec.of(type);
        }
        TypeConverter<?, ?> converter = Converters.BY_TYPE.get(type);
        if (converter != null) {
            return (Codec<T>) converted(converter);
        }
        return type.isEnum() ? (Codec<T>) enumeration(type, Storage.TEXT) : null;
    }

    private static <T> @Nullable Codec<T> scalar(Class<T> type) {
        Codec<T> codec = ScalarCodecs.of(type);
        return codec == null ? ConvertedCodecs.of(type) : codec;
    }

    /** The codec of an enum. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Codec<?> enumeration(Class<?> type, Storage storage) {
        return new EnumCodec(type, storage);
    }

    /** The codec of a JSON document. */
    public static Codec<?> json(Type type) {
        return new JsonCodec(type);
    }

    /**
     * The codec that a converter makes.
     *
     * @throws IllegalArgumentException when it does not say its types, or no column holds what it makes
     */
    public static Codec<?> converted(TypeConverter<?, ?> converter) {
        Class<?> column = ConverterTypes.of(converter.getClass()).column();
        Codec<?> codec = scalar(column);
        if (codec == null) {
            throw new IllegalArgumentException(converter.getClass().getName() + " converts to " + column.getName()
                    + ", which is no type of a column");
        }
        return pair(converter, codec);
    }

    @SuppressWarnings("unchecked")
    private static <P, C> Codec<P> pair(TypeConverter<P, ?> converter, Codec<C> codec) {
        return new ConvertedCodec<>((TypeConverter<P, C>) converter, codec);
    }
}
