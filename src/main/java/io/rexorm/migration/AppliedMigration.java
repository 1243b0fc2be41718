package io.rexorm.migration;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the history.
 *
 * @param version the migration's version
 * @param name its name
 * @param kind what it is made of
 * @param checksum the SHA-256 of its text, with line ends and byte order mark normalised
 * @param tokenChecksum the SHA-256 of its text without comments and layout
 * @param batch the number of the run that applied it
 * @param outcome how that went
 * @param appliedAt when it began
 * @param finishedAt when it ended, or null while it runs
 * @param durationMillis how long it took
 * @param appliedBy the user of the operating system that ran it
 * @param error the database's message, where it failed
 * @param reason why it is so, where somebody has decided it; how far it is, while it is unfinished
 */
public record AppliedMigration(
        Version version,
        String name,
        MigrationKind kind,
        String checksum,
        String tokenChecksum,
        long batch,
        Outcome outcome,
        Instant appliedAt,
        @Nullable Instant finishedAt,
        long durationMillis,
        String appliedBy,
        @Nullable String error,
        @Nullable String reason) {

    /** How a migration ended, as the column {@code status} holds it. */
    public enum Outcome {
        /** It has begun outside a transaction and has not ended. */
        RUNNING,
        /** The database holds it. */
        APPLIED,
        /** It stopped half-way, outside a transaction. */
        FAILED,
        /** It was applied and then rolled back. */
        REVERTED;

        private final String text = name().toLowerCase(Locale.ROOT);

        /** The outcome as it is stored: {@code applied}. */
        public String text() {
            return text;
        }
    }
}
