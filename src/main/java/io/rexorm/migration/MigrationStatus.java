package io.rexorm.migration;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A migration on disk and its row of the history, put side by side. At least one of the two is there.
 *
 * @param state what follows from comparing them
 * @param onDisk the file, or null where it is gone
 * @param applied the row, or null where it never ran
 * @param change how the file was edited, or null where it was not
 */
public record MigrationStatus(
        MigrationState state,
        @Nullable MigrationFile onDisk,
        @Nullable AppliedMigration applied,
        @Nullable Change change) {

    /** How an applied file was edited. */
    public enum Change {
        /** Comments, and perhaps layout: what it does is the same. */
        COMMENTS,
        /** Nothing but blanks and line ends. */
        LAYOUT,
        /** One of the two; the history has not kept the text that would tell which. */
        COMMENTS_OR_LAYOUT,
        /** The statements themselves. */
        STATEMENTS,
        /** It is marked as repeatable now, which one with a version cannot be. */
        REPEATABLE,
        /** It is a squashed migration now, and not all that it replaces is applied. */
        SQUASHED;

        private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /** Whether what it does is the same. */
        boolean isHarmless() {
            return this == COMMENTS || this == LAYOUT || this == COMMENTS_OR_LAYOUT;
        }

        /** Whether the history can take it over. */
        boolean isEdit() {
            return isHarmless() || this == STATEMENTS;
        }

        /** The change as it is printed: {@code comments-or-layout}. */
        public String text() {
            return text;
        }
    }

    /** Where it stands, where it is half done outside a transaction and its row tells; otherwise null. */
    @Nullable
    Journal journal() {
        return isUnfinished() && applied != null ? Journal.parse(applied.reason()) : null;
    }

    /** Whether it is half done: it failed, or was stopped, outside a transaction. */
    boolean isUnfinished() {
        return state == MigrationState.FAILED || state == MigrationState.RUNNING;
    }

    /**
     * Whether nobody is at work on it any more, though it is half done.
     *
     * @param locked whether nobody else can be at work, so that a running migration is one that was killed
     */
    boolean isAbandoned(boolean locked) {
        return state == MigrationState.FAILED || (locked && isUnfinished());
    }

    /** Whether a rollback can undo it: a baseline has never run. */
    boolean isRevertible() {
        return state.isApplied() && applied != null && applied.kind() != MigrationKind.BASELINE;
    }

    /** The version. */
    public Version version() {
        return onDisk != null ? onDisk.version() : row().version();
    }

    /** The name. */
    public String name() {
        return onDisk != null ? onDisk.name() : row().name();
    }

    /** What the migration is made of. */
    public MigrationKind kind() {
        return onDisk != null ? onDisk.kind() : row().kind();
    }

    /** Version and name, for messages. */
    public String title() {
        return MigrationFile.title(version(), name());
    }

    private AppliedMigration row() {
        if (applied == null) {
            throw new IllegalStateException("a status without file and row");
        }
        return applied;
    }
}
