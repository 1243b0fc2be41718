package io.rexorm.migration;

import java.util.Locale;

/** Where a migration stands: what is on disk and what was applied, compared. */
public enum MigrationState {
    /** In the history, and the file is the one that was applied. */
    APPLIED,
    /** On disk and not in the history: the next {@code migrate} runs it. */
    PENDING,
    /** Applied, but the file has changed since. Put the file back and write a new migration for the change. */
    EDITED,
    /** Applied, but there is no file. Another branch may have it; {@code rollback} works without it. */
    MISSING,
    /** Pending, but older than one that is applied: usually a branch that was merged late. Give it a newer version, or allow it. */
    OUT_OF_ORDER,
    /** It stopped at a statement outside a transaction. Look at what it has done, then decide. */
    FAILED,
    /** A process is running it now, or was killed while it ran outside a transaction. */
    RUNNING,
    /** It was rolled back and its file is gone. */
    REVERTED,
    /** What it does was in the database before Rex-ORM was: it counts as applied, and cannot be rolled back. */
    BASELINE,
    /** A repeatable migration that has changed since it ran: the next {@code migrate} runs it again. */
    OUTDATED;

    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** The state as it is printed: {@code out-of-order}. */
    public String text() {
        return text;
    }

    /** Whether {@code migrate} would run it, where nothing forbids it. */
    public boolean isPending() {
        return this == PENDING || this == OUT_OF_ORDER || this == OUTDATED;
    }

    /** Whether the database holds what it did. */
    public boolean isApplied() {
        return this == APPLIED || this == EDITED || this == MISSING || this == OUTDATED;
    }
}
