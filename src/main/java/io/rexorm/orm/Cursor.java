package io.rexorm.orm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a query that is read piece by piece goes on: the values of the last row by which rows are ordered, as a text that stands in a url
 * as it is.
 *
 * @param order by what rows are ordered
 * @param values the values of the last row
 */
record Cursor(String order, List<@Nullable Object> values) {

    /** @throws io.rexorm.jdbc.QueryException when it is no cursor, or one of another order */
    static Cursor of(String text, String order) {
        try (DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            String found = in.readUTF();
            if (!found.equals(order)) {
                throw StoredEntity.invalid(
                        "the cursor is of rows in another order", "begin anew, with null in the place of a cursor");
            }
            int size = in.readByte();
            List<@Nullable Object> values = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                values.add(value(in.readChar(), in.readUTF()));
            }
            return new Cursor(order, values);
        } catch (IOException | RuntimeException e) {
            if (e instanceof io.rexorm.RexException told) {
                throw told;
            }
            throw StoredEntity.invalid(
                    "the cursor is none that slice(…) has given", "give Slice.next() as it is, or null to begin");
        }
    }

    /** The text. */
    String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(order);
            out.writeByte(values.size());
            for (Object value : values) {
                out.writeChar(kind(value));
                out.writeUTF(value == null ? "" : value.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    private static char kind(@Nullable Object value) {
        if (value == null) {
            return '0';
        } else if (value instanceof String) {
            return 's';
        } else if (value instanceof Integer) {
            return 'i';
        } else if (value instanceof Long) {
            return 'l';
        } else if (value instanceof Boolean) {
            return 'b';
        } else if (value instanceof Double) {
            return 'd';
        } else if (value instanceof BigDecimal) {
            return 'n';
        } else if (value instanceof UUID) {
            return 'u';
        }
        return kindOfTime(value);
    }

    private static char kindOfTime(Object value) {
        if (value instanceof Instant) {
            return 'I';
        } else if (value instanceof LocalDate) {
            return 'D';
        } else if (value instanceof LocalDateTime) {
            return 'L';
        } else if (value instanceof LocalTime) {
            return 'T';
        }
        throw StoredEntity.invalid(
                "rows are ordered by a " + value.getClass().getSimpleName() + ", which stands in no cursor",
                "order them by something else, or with limit and offset");
    }

    private static @Nullable Object value(char kind, String text) {
        return switch (kind) {
            case '0' -> null;
            case 's' -> text;
            case 'i' -> Integer.valueOf(text);
            case 'l' -> Long.valueOf(text);
            case 'b' -> Boolean.valueOf(text);
            case 'd' -> Double.valueOf(text);
            case 'n' -> new BigDecimal(text);
            case 'u' -> UUID.fromString(text);
            case 'I' -> Instant.parse(text);
            case 'D' -> LocalDate.parse(text);
            case 'L' -> LocalDateTime.parse(text);
            case 'T' -> LocalTime.parse(text);
            default -> throw new IllegalArgumentException("no kind of value");
        };
    }
}
