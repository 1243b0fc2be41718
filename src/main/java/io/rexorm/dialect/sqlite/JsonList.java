package io.rexorm.dialect.sqlite;

/** A list of values as the text of a JSON array, whose elements are what the values are bound as. */
final class JsonList {
    private JsonList() {}

    static String of(Object[] values) {
        StringBuilder json = new StringBuilder(16 * values.length + 2).append('[');
        for (int i = 0; i < values.length; i++) {
            json.append(i == 0 ? "" : ",");
            if (values[i] instanceof Boolean flag) {
                json.append(flag ? 1 : 0);
            } else if (values[i] instanceof Long || values[i] instanceof Integer) {
                json.append(values[i]);
            } else {
                text(String.valueOf(SqliteText.of(values[i])), json);
            }
        }
        return json.append(']').toString();
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
