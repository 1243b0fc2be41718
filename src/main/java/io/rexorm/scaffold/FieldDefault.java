package io.rexorm.scaffold;

import io.rexorm.schema.ColumnDefault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

/** Reads the default of a field: what {@code now}, {@code 0} or {@code true} means depends on the field's type. */
final class FieldDefault {
    private FieldDefault() {}

    static ColumnDefault parse(FieldType type, Token value) {
        if (type instanceof FieldType.Reference) {
            throw value.error("A reference has no default: it would name one row for all", null);
        } else if (type instanceof FieldType.Enumeration values) {
            if (!values.values().contains(value.text())) {
                String hint = "The values are " + String.join(", ", values.values()) + ".";
                throw value.error("\"" + value.text() + "\" is none of the enum's values", hint);
            }
            return ColumnDefault.of(value.text());
        } else if (type instanceof FieldType.Decimal) {
            return number(value);
        } else if (type instanceof FieldType.Text) {
            return ColumnDefault.of(value.text());
        }
        return scalar((FieldType.Scalar) type, value);
    }

    private static ColumnDefault scalar(FieldType.Scalar type, Token value) {
        return switch (type) {
            case STRING, JSON -> ColumnDefault.of(value.text());
            case SHORT -> whole(value, Short.MIN_VALUE, Short.MAX_VALUE);
            case INT -> whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> whole(value, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT, DOUBLE -> number(value);
            case BOOL -> bool(value);
            case DATE, TIME, DATETIME, INSTANT -> time(type, value);
            case UUID, BYTES ->
                throw value.error("A field of type " + type.name().toLowerCase(Locale.ROOT) + " has no default", null);
        };
    }

    private static ColumnDefault whole(Token value, long least, long most) {
        try {
            long number = Long.parseLong(value.text());
            if (number >= least && number <= most) {
                return ColumnDefault.of(number);
            }
        } catch (NumberFormatException notWhole) {
            // Refused below, like a number out of range.
        }
        throw value.error("\"" + value.text() + "\" is no whole number from " + least + " to " + most, null);
    }

    private static ColumnDefault number(Token value) {
        try {
            return ColumnDefault.of(new BigDecimal(value.text()));
        } catch (NumberFormatException notANumber) {
            throw value.error("\"" + value.text() + "\" is no number", null);
        }
    }

    private static ColumnDefault bool(Token value) {
        if (!value.text().equals("true") && !value.text().equals("false")) {
            throw value.error("\"" + value.text() + "\" is neither true nor false", null);
        }
        return ColumnDefault.of(value.text().equals("true"));
    }

    private static ColumnDefault time(FieldType.Scalar type, Token value) {
        if (value.text().equals("now")) {
            return ColumnDefault.now();
        }
        try {
            Object time = switch (type) {
                case DATE -> LocalDate.parse(value.text());
                case TIME -> LocalTime.parse(value.text());
                case DATETIME -> LocalDateTime.parse(value.text());
                default -> Instant.parse(value.text());
            };
            return ColumnDefault.of(time.toString());
        } catch (DateTimeException malformed) {
            throw value.error(
                    "\"" + value.text() + "\" is neither now nor a time in ISO form",
                    "For example default=now, default=2026-11-22, default=09:30 or default=2026-11-22T09:30:00Z.");
        }
    }
}
