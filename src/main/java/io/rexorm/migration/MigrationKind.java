package io.rexorm.migration;

import org.jspecify.annotations.Nullable;

/** What a migration is made of, as the history and {@code --json} name it. */
public enum MigrationKind {
    /** SQL with a version; runs once. */
    SQL("sql"),
    /** Java with a version; runs once. */
    JAVA("java"),
    /** SQL without a version; runs again whenever it has changed, after all others. */
    REPEATABLE("repeatable"),
    /** SQL that runs each time, changed or not. */
    ALWAYS("repeatable"),
    /** In the database before Rex-ORM was, or made there at once: counts as applied, and cannot be undone. */
    BASELINE("baseline"),
    /** Code that another tool runs, and Rex-ORM cannot. */
    FOREIGN("foreign");

    private final String text;

    MigrationKind(String text) {
        this.text = text;
    }

    /** Whether it runs more than once. */
    boolean isRepeatable() {
        return this == REPEATABLE || this == ALWAYS;
    }

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
