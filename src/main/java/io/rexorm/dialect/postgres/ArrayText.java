package io.rexorm.dialect.postgres;

import org.jspecify.annotations.Nullable;

/** Arrays as the text that the server reads: {@code {"a","b",NULL}}. */
final class ArrayText {
    private ArrayText() {}

    /** The values, arrays among them as their text. */
    static @Nullable Object[] withoutArrays(@Nullable Object[] values) {
        @Nullable Object[] plain = values;
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Object[] inner) {
                plain = plain == values ? values.clone() : plain;
                plain[i] = of(inner);
            }
        }
        return plain;
    }

    private static String of(@Nullable Object[] values) {
        StringBuilder text = new StringBuilder("{");
        for (Object value : values) {
            text.append(text.length() == 1 ? "" : ",");
            if (value == null) {
                text.append("NULL");
            } else {
                String escaped = value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
                text.append('"').append(escaped).append('"');
            }
        }
        return text.append('}').toString();
    }
}
