package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Aftermath;
import io.rexorm.script.Direction;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a half-done migration goes on.
 *
 * @param journal how far it is
 * @param begun the statement that had begun and of which it is not known whether it is done, or null
 */
record Continuation(Journal journal, @Nullable Statement begun) {

    /**
     * Looks where a half-done migration goes on: behind the statements that are done, which must be those of today.
     *
     * @param now the sections to run
     * @throws MigrationException when what has run was changed since
     */
    static Continuation of(
            MigrationStatus status, List<Section> now, MigrationHistory history, MigrationScripts scripts) {
        Journal journal = status.journal();
        if (journal == null) {
            throw Unfinished.refusal(status);
        }
        List<Statement> today = SectionRunner.statements(now);
        List<Statement> then = stored(status, journal, history, scripts);
        if (then == null) {
            then = today;
        }
        int ran = journal.done() + (journal.begun() ? 1 : 0);
        if (ran > then.size() || journal.done() > today.size()) {
            throw changed(status, journal);
        }
        for (int i = 0; i < journal.done(); i++) {
            if (!then.get(i).text().equals(today.get(i).text())) {
                throw changed(status, journal);
            }
        }
        return new Continuation(journal, journal.begun() ? then.get(journal.done()) : null);
    }

    /** How many statements are done, as a look at what had begun has told. */
    int done(Aftermath aftermath) {
        return journal.done() + (aftermath.state() == Aftermath.State.DONE ? 1 : 0);
    }

    /**
     * Whether the database does not tell what became of the statement in which a migration has failed.
     *
     * @param run on the database, of which nothing changes
     */
    static boolean isUndecided(MigrationStatus status, MigrationRun run, MigrationScripts scripts) {
        Journal journal = status.journal();
        if (status.state() != MigrationState.FAILED || journal == null || !journal.begun()) {
            return false;
        }
        List<Statement> then = stored(status, journal, run.history(), scripts);
        return then != null
                && journal.done() < then.size()
                && run.aftermath(then.get(journal.done()), journal).state() == Aftermath.State.UNKNOWN;
    }

    /** The statements as they were when it began; null where the history has not kept them. */
    private static @Nullable List<Statement> stored(
            MigrationStatus status, Journal journal, MigrationHistory history, MigrationScripts scripts) {
        StoredText stored = history.stored(status.version());
        String text = journal.direction() == Direction.UP ? stored.up() : stored.down();
        return text == null ? null : SectionRunner.statements(scripts.storedUnchecked(status.title(), text));
    }

    private static MigrationException changed(MigrationStatus status, Journal journal) {
        return new MigrationException(
                ErrorCode.MIGRATION_UNFINISHED,
                status.title() + " is half done, and one of its first " + journal.done()
                        + " statements, which have run, was edited since",
                "put those statements back as they were and run the same command again; or "
                        + Unfinished.byHand(status.version()));
    }
}
