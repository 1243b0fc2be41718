package io.rexorm.dialect.postgres;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** The type of an array's elements, by the server's name, for values as they are bound. */
final class ArrayElement {
    private ArrayElement() {}

    static String of(Object value) {
        if (value instanceof Integer) {
            return "int4";
        } else if (value instanceof Long) {
            return "int8";
        } else if (value instanceof Boolean) {
            return "bool";
        } else if (value instanceof UUID) {
            return "uuid";
        } else if (value instanceof BigDecimal) {
            return "numeric";
        }
        return value instanceof String ? "text" : ofTime(value);
    }

    private static String ofTime(Object value) {
        if (value instanceof Instant) {
            return "timestamptz";
        } else if (value instanceof LocalDateTime) {
            return "timestamp";
        } else if (value instanceof LocalDate) {
            return "date";
        } else if (value instanceof LocalTime) {
            return "time";
        }
        throw new IllegalArgumentException("no list is made of values like " + value.getClass());
    }
}
