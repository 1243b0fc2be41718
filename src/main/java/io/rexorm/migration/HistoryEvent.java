package io.rexorm.migration;

import io.rexorm.jdbc.Row;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a migration.
 *
 * @param at when it began; for a rollback and a failure, when it ended
 * @param state what the migration became: {@code applied}, {@code reverted}, {@code failed}, {@code running}, {@code
 *     baseline}
 * @param version the migration's version
 * @param name its name
 * @param batch the number of the run that applied it
 * @param durationMillis how long it took
 * @param by the user of the operating system who did it
 * @param host the machine
 * @param reason why, where somebody decided it, or null
 */
public record HistoryEvent(
        Instant at,
        MigrationState state,
        Version version,
        String name,
        long batch,
        long durationMillis,
        String by,
        String host,
        @Nullable String reason) {

    static final List<String> COLUMNS = List.of(
            HistoryColumn.VERSION.column(),
            HistoryColumn.NAME.column(),
            HistoryColumn.KIND.column(),
            HistoryColumn.BATCH.column(),
            HistoryColumn.STATUS.column(),
            HistoryColumn.APPLIED_AT.column(),
            HistoryColumn.FINISHED_AT.column(),
            HistoryColumn.DURATION_MS.column(),
            HistoryColumn.APPLIED_BY.column(),
            HistoryColumn.HOST.column(),
            HistoryColumn.REASON.column());

    /** Whether both tell of the same event: repairing changes the text of a row and leaves the rest. */
    boolean isSameAs(HistoryEvent other) {
        return version.equals(other.version) && at.equals(other.at) && state == other.state && batch == other.batch;
    }

    static HistoryEvent read(String key, Row row) {
        String name = row.requiredText(2);
        MigrationKind kind = HistoryRow.kind(row.requiredText(3));
        long batch = row.number(4);
        AppliedMigration.Outcome outcome = HistoryRow.outcome(key, row.requiredText(5));
        Instant began = row.instant(6);
        Instant ended = row.instant(7);
        boolean later = outcome == AppliedMigration.Outcome.REVERTED || outcome == AppliedMigration.Outcome.FAILED;
        Instant at = later && ended != null ? ended : began;
        return new HistoryEvent(
                at == null ? Instant.EPOCH : at,
                state(outcome, kind),
                HistoryRow.version(HistoryRow.migrationKey(key)),
                name,
                batch,
                row.number(8),
                row.requiredText(9),
                row.requiredText(10),
                row.text(11));
    }

    private static MigrationState state(AppliedMigration.Outcome outcome, MigrationKind kind) {
        return switch (outcome) {
            case APPLIED -> kind == MigrationKind.BASELINE ? MigrationState.BASELINE : MigrationState.APPLIED;
            case REVERTED -> MigrationState.REVERTED;
            case FAILED -> MigrationState.FAILED;
            case RUNNING -> MigrationState.RUNNING;
        };
    }
}
