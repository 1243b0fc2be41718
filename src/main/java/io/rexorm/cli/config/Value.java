package io.rexorm.cli.config;

import java.util.List;

/** A value as it was written: one text, or several where a list is allowed. */
record Value(List<String> items, Origin origin) {

    static Value of(String text, Origin origin) {
        return new Value(List.of(text), origin);
    }

    /** The text; of several the last, as a repeated flag means the last. */
    String text() {
        return items.get(items.size() - 1);
    }
}
