package io.rexorm.mapping;

import io.rexorm.jdbc.Row;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.SqlType.Plain;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of the types that drivers know, one value each: {@code docs/types.md} has the table. */
final class ScalarCodecs {
    private static final Map<Class<?>, Codec<?>> CODECS = new HashMap<>();

    static {
        add(String.class, new ScalarCodec<>(Plain.TEXT, Row::text, (to, i, v) -> to.text(i, v)));
        add(Long.class, new ScalarCodec<>(Plain.BIGINT, ScalarCodecs::number, (to, i, v) -> to.number(i, v)));
        add(Integer.class, whole(Plain.INTEGER, Integer.MIN_VALUE, Integer.MAX_VALUE, Long::intValue));
        add(Short.class, whole(Plain.SMALLINT, Short.MIN_VALUE, Short.MAX_VALUE, Long::shortValue));
        add(Byte.class, whole(Plain.SMALLINT, Byte.MIN_VALUE, Byte.MAX_VALUE, Long::byteValue));
        add(Double.class, new ScalarCodec<>(Plain.DOUBLE, ScalarCodecs::real, (to, i, v) -> to.real(i, v)));
        add(Float.class, new ScalarCodec<>(Plain.REAL, ScalarCodecs::single, (to, i, v) -> to.real(i, v)));
        add(Boolean.class, new ScalarCodec<>(Plain.BOOLEAN, ScalarCodecs::flag, (to, i, v) -> to.flag(i, v)));
        add(byte[].class, new ScalarCodec<>(Plain.BYTES, Row::bytes, (to, i, v) -> to.value(i, v)));
        addValue(LocalDate.class, Plain.DATE);
        addValue(LocalTime.class, Plain.TIME);
        addValue(LocalDateTime.class, Plain.TIMESTAMP);
        addValue(Instant.class, Plain.TIMESTAMPTZ);
        addValue(UUID.class, Plain.UUID);
        addValue(BigDecimal.class, SqlType.decimal(38, 10));
        box(long.class, Long.class);
        box(int.class, Integer.class);
        box(short.class, Short.class);
        box(byte.class, Byte.class);
        box(double.class, Double.class);
        box(float.class, Float.class);
        box(boolean.class, Boolean.class);
    }

    private ScalarCodecs() {}

    /** The codec of a type, or null where it has none. */
    @SuppressWarnings("unchecked")
    static <T> @Nullable Codec<T> of(Class<T> type) {
        return (Codec<T>) CODECS.get(type);
    }

    /** The types that have one. */
    static Set<Class<?>> types() {
        return CODECS.keySet();
    }

    private static <T> void add(Class<T> type, Codec<T> codec) {
        CODECS.put(type, codec);
    }

    private static void box(Class<?> primitive, Class<?> box) {
        Codec<?> codec = CODECS.get(box);
        if (codec != null) {
            CODECS.put(primitive, codec);
        }
    }

    private static <T> void addValue(Class<T> type, SqlType column) {
        add(type, new ScalarCodec<>(column, (row, i) -> row.value(i, type), (to, i, v) -> to.value(i, v)));
    }

    private static <T extends Number> Codec<T> whole(SqlType type, long least, long most, Function<Long, T> narrow) {
        return new ScalarCodec<>(
                type,
                (row, column) -> {
                    Long value = integer(row, column);
                    if (value != null && (value < least || value > most)) {
                        throw tooLarge(value);
                    }
                    return value == null ? null : narrow.apply(value);
                },
                (to, index, value) -> to.integer(index, value.intValue()));
    }

    static ValueException tooLarge(Number value) {
        return new ValueException(
                "holds a number that is too large for the property",
                "holds " + value + ", which is too large for the property",
                null);
    }

    private static @Nullable Long number(Row row, int column) {
        long value = row.number(column);
        return value == 0 && row.wasNull() ? null : (Long) value;
    }

    private static @Nullable Long integer(Row row, int column) {
        long value = row.integer(column);
        return value == 0 && row.wasNull() ? null : (Long) value;
    }

    private static @Nullable Double real(Row row, int column) {
        double value = row.real(column);
        return value == 0 && row.wasNull() ? null : (Double) value;
    }

    private static @Nullable Float single(Row row, int column) {
        Double value = real(row, column);
        if (value != null && Float.isInfinite(value.floatValue()) && !value.isInfinite()) {
            throw tooLarge(value);
        }
        return value == null ? null : (Float) value.floatValue();
    }

    private static @Nullable Boolean flag(Row row, int column) {
        boolean value = row.flag(column);
        return (!value && row.wasNull()) ? null : (Boolean) value;
    }
}
