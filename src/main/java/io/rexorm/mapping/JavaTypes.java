package io.rexorm.mapping;

import io.rexorm.annotation.Column;
import io.rexorm.schema.SqlType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which column type a Java type becomes where nothing else is said. */
final class JavaTypes {
    private static final Map<Class<?>, SqlType> TYPES = Map.ofEntries(
            Map.entry(String.class, SqlType.Plain.TEXT),
            Map.entry(short.class, SqlType.Plain.SMALLINT),
            Map.entry(Short.class, SqlType.Plain.SMALLINT),
            Map.entry(int.class, SqlType.Plain.INTEGER),
            Map.entry(Integer.class, SqlType.Plain.INTEGER),
            Map.entry(long.class, SqlType.Plain.BIGINT),
            Map.entry(Long.class, SqlType.Plain.BIGINT),
            Map.entry(float.class, SqlType.Plain.REAL),
            Map.entry(Float.class, SqlType.Plain.REAL),
            Map.entry(double.class, SqlType.Plain.DOUBLE),
            Map.entry(Double.class, SqlType.Plain.DOUBLE),
            Map.entry(boolean.class, SqlType.Plain.BOOLEAN),
            Map.entry(Boolean.class, SqlType.Plain.BOOLEAN),
            Map.entry(LocalDate.class, SqlType.Plain.DATE),
            Map.entry(LocalTime.class, SqlType.Plain.TIME),
            Map.entry(LocalDateTime.class, SqlType.Plain.TIMESTAMP),
            Map.entry(Instant.class, SqlType.Plain.TIMESTAMPTZ),
            Map.entry(UUID.class, SqlType.Plain.UUID),
            Map.entry(byte[].class, SqlType.Plain.BYTES));

    private JavaTypes() {}

    /** The column type, or null where the Java type has none. */
    static @Nullable SqlType columnType(Class<?> type, @Nullable Column column) {
        if (type == String.class && column != null && column.length() > 0) {
            return SqlType.varchar(column.length());
        }
        if (type == BigDecimal.class) {
            return column == null || column.precision() == 0
                    ? SqlType.decimal(38, 10)
                    : SqlType.decimal(column.precision(), column.scale());
        }
        return TYPES.get(type);
    }
}
