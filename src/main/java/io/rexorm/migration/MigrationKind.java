package io.rexorm.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a migration is made of, as the history and {@code --json} name it. */
public enum MigrationKind {
    /** SQL with a version; runs once. */
    SQL,
    /** SQL without a version; runs again whenever it has changed, after all others. */
    REPEATABLE,
    /** In the database before Rex-ORM was: counts as applied, and has never run. */
    BASELINE;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** The kind as it is written: {@code sql}. */
    public String text() {
        return text;
    }

    /** The kind that is written so, or null where there is none. */
    static @Nullable MigrationKind of(String text) {
        for (MigrationKind kind : values()) {
            if (kind.text.equals(text)) {
                return kind;
            }
        }
        return null;
    }
}
