package io.rexorm.migration;

import io.rexorm.sql.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written into the history when a migration begins.
 *
 * @param script the migration
 * @param batch the number of the run
 * @param appliedAt when it began
 * @param actor who runs it
 */
record HistoryEntry(MigrationScript script, long batch, Instant appliedAt, Actor actor) {
    /** Kind and status of a row that is no migration's: whoever counts the applied ones does not count it. */
    private static final String STAMP = "stamp";

    Version version() {
        return script.migration().version();
    }

    /** The values of the row while it runs; a version that ran before loses what its row held. */
    List<Assignment> begun() {
        return row(AppliedMigration.Outcome.RUNNING, null);
    }

    /** The values of the row once it has run. */
    List<Assignment> applied(Instant finishedAt) {
        return row(AppliedMigration.Outcome.APPLIED, finishedAt);
    }

    private List<Assignment> row(AppliedMigration.Outcome outcome, @Nullable Instant finishedAt) {
        List<Assignment> values = text();
        values.add(
                1,
                Assignment.of(
                        HistoryColumn.KIND.column(), script.migration().kind().text()));
        set(values, HistoryColumn.BATCH, batch);
        set(values, HistoryColumn.APPLIED_AT, appliedAt);
        values.addAll(ending(outcome, appliedAt, finishedAt));
        values.addAll(by(actor));
        set(values, HistoryColumn.ERROR, null);
        set(values, HistoryColumn.ERROR_STATEMENT, null);
        set(values, HistoryColumn.REASON, null);
        return values;
    }

    /** The values that come from the file: its name, its checksums, and its text. */
    List<Assignment> text() {
        List<Assignment> values = new ArrayList<>();
        set(values, HistoryColumn.NAME, script.migration().name());
        set(values, HistoryColumn.CHECKSUM, script.checksum());
        set(values, HistoryColumn.CHECKSUM_TOKENS, script.tokenChecksum());
        if (script.known()) {
            set(values, HistoryColumn.UP_SQL, SectionText.of(script.up()));
            set(values, HistoryColumn.DOWN_SQL, script.down() == null ? null : SectionText.of(script.down()));
        }
        return values;
    }

    /** The values that change when a migration ends. */
    static List<Assignment> ending(AppliedMigration.Outcome outcome, Instant from, @Nullable Instant to) {
        List<Assignment> values = new ArrayList<>();
        set(values, HistoryColumn.STATUS, outcome.text());
        set(values, HistoryColumn.FINISHED_AT, to);
        set(values, HistoryColumn.DURATION_MS, to == null ? 0L : Math.max(0, to.toEpochMilli() - from.toEpochMilli()));
        return values;
    }

    /** The values that change when a migration ends well that was noted as begun. */
    static List<Assignment> finished(AppliedMigration.Outcome outcome, Instant from, Instant to) {
        List<Assignment> values = ending(outcome, from, to);
        set(values, HistoryColumn.ERROR, null);
        set(values, HistoryColumn.ERROR_STATEMENT, null);
        set(values, HistoryColumn.REASON, null);
        return values;
    }

    /**
     * The values that say how far a migration is that is no single transaction.
     *
     * @param begun the statement that begins now and cannot be part of a transaction, or null
     */
    static List<Assignment> standing(Journal journal, @Nullable String begun) {
        List<Assignment> values = new ArrayList<>();
        set(values, HistoryColumn.REASON, journal.text());
        set(values, HistoryColumn.ERROR_STATEMENT, begun);
        return values;
    }

    /** The values of the row of a half-done migration that goes on: its text may have changed behind what is done. */
    List<Assignment> resumed() {
        List<Assignment> values = text();
        set(values, HistoryColumn.BATCH, batch);
        set(values, HistoryColumn.STATUS, AppliedMigration.Outcome.RUNNING.text());
        set(values, HistoryColumn.FINISHED_AT, null);
        values.addAll(by(actor));
        return values;
    }

    /** The values that change when a migration fails outside a transaction. */
    static List<Assignment> failed(Instant from, Instant to, String error, @Nullable String statement) {
        List<Assignment> values = ending(AppliedMigration.Outcome.FAILED, from, to);
        set(values, HistoryColumn.ERROR, error);
        set(values, HistoryColumn.ERROR_STATEMENT, statement);
        return values;
    }

    /** The values that say who has done it. */
    static List<Assignment> by(Actor actor) {
        List<Assignment> values = new ArrayList<>();
        set(values, HistoryColumn.APPLIED_BY, actor.user());
        set(values, HistoryColumn.HOST, actor.host());
        set(values, HistoryColumn.TOOL_VERSION, actor.toolVersion());
        return values;
    }

    /** The row that says which environment the database serves. */
    static List<Assignment> stamp(String environment, Instant now, Actor actor) {
        List<Assignment> values = ending(AppliedMigration.Outcome.APPLIED, now, now);
        values.removeIf(value -> value.column().equals(HistoryColumn.STATUS.column()));
        set(values, HistoryColumn.STATUS, STAMP);
        set(values, HistoryColumn.KIND, STAMP);
        set(values, HistoryColumn.NAME, environment);
        set(values, HistoryColumn.CHECKSUM, "");
        set(values, HistoryColumn.CHECKSUM_TOKENS, "");
        set(values, HistoryColumn.BATCH, 0L);
        set(values, HistoryColumn.APPLIED_AT, now);
        values.addAll(by(actor));
        return values;
    }

    static void set(List<Assignment> values, HistoryColumn column, @Nullable Object value) {
        values.add(Assignment.of(column.column(), value));
    }
}
