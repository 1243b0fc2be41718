package io.rexorm.migration;

import io.rexorm.script.Section;
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
    private static final List<String> ENDING = List.of(
            HistoryColumn.STATUS.column(), HistoryColumn.FINISHED_AT.column(), HistoryColumn.DURATION_MS.column());

    Version version() {
        return script.migration().version();
    }

    /** The values of the row while it runs; a version that ran before loses what its row held. */
    List<Assignment> begun() {
        Migration migration = script.migration();
        List<Assignment> values = new ArrayList<>();
        set(values, HistoryColumn.NAME, migration.name());
        set(values, HistoryColumn.KIND, migration.kind().text());
        set(values, HistoryColumn.CHECKSUM, script.checksum());
        set(values, HistoryColumn.CHECKSUM_TOKENS, script.tokenChecksum());
        set(values, HistoryColumn.BATCH, batch);
        set(values, HistoryColumn.STATUS, AppliedMigration.Outcome.RUNNING.text());
        set(values, HistoryColumn.APPLIED_AT, appliedAt);
        set(values, HistoryColumn.FINISHED_AT, null);
        set(values, HistoryColumn.DURATION_MS, 0L);
        set(values, HistoryColumn.APPLIED_BY, actor.user());
        set(values, HistoryColumn.HOST, actor.host());
        set(values, HistoryColumn.TOOL_VERSION, actor.toolVersion());
        set(values, HistoryColumn.UP_SQL, SectionText.of(script.up()));
        set(values, HistoryColumn.DOWN_SQL, script.down() == null ? null : SectionText.of(script.down()));
        set(values, HistoryColumn.ERROR, null);
        set(values, HistoryColumn.ERROR_STATEMENT, null);
        return values;
    }

    /** The values of the row once it has run. */
    List<Assignment> applied(Instant finishedAt) {
        List<Assignment> values = begun();
        values.removeIf(value -> ENDING.contains(value.column()));
        values.addAll(ending(AppliedMigration.Outcome.APPLIED, appliedAt, finishedAt));
        return values;
    }

    /** The values that change when a migration ends. */
    static List<Assignment> ending(AppliedMigration.Outcome outcome, Instant from, Instant to) {
        List<Assignment> values = new ArrayList<>();
        set(values, HistoryColumn.STATUS, outcome.text());
        set(values, HistoryColumn.FINISHED_AT, to);
        set(values, HistoryColumn.DURATION_MS, Math.max(0, to.toEpochMilli() - from.toEpochMilli()));
        return values;
    }

    /** The values that change when a migration fails outside a transaction. */
    static List<Assignment> failed(Instant from, Instant to, String error, @Nullable String statement) {
        List<Assignment> values = ending(AppliedMigration.Outcome.FAILED, from, to);
        set(values, HistoryColumn.ERROR, error);
        set(values, HistoryColumn.ERROR_STATEMENT, statement);
        return values;
    }

    private static void set(List<Assignment> values, HistoryColumn column, @Nullable Object value) {
        values.add(new Assignment(column.column(), value));
    }

    /** The text of sections, so that {@link MigrationScripts#stored} reads the same sections from it. */
    private static final class SectionText {

        static @Nullable String of(List<Section> sections) {
            StringBuilder text = new StringBuilder();
            for (Section section : sections) {
                if (section.text() == null) {
                    return null;
                }
                if (sections.size() > 1 || !section.transactional()) {
                    text.append("-- migrate:up").append(section.transactional() ? "" : " transaction:false");
                    text.append('\n');
                }
                text.append(section.text());
                if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                    text.append('\n');
                }
            }
            return text.toString();
        }
    }
}
