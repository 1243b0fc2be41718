package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.script.Direction;
import io.rexorm.script.Section;
import io.rexorm.sql.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undoes applied migrations, the last first. The down is taken from the file; where the file is gone, from the history.
 * Every down is read before anything runs, so a missing one stops the command and not the run.
 */
public final class Rollback {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final MigrationScripts scripts;
    private final Set<String> warned = new HashSet<>();

    public Rollback(MigrationProject project, MigrationOptions options, RunContext context) {
        this(project, options, context, new MigrationScripts(project, options.transaction()));
    }

    /** @param scripts what has read the files */
    Rollback(MigrationProject project, MigrationOptions options, RunContext context, MigrationScripts scripts) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.scripts = scripts;
    }

    /**
     * What {@link #run} would do now. Writes nothing, creates nothing and locks nothing.
     *
     * @throws MigrationException as {@link #run} does
     */
    public MigrationPlan plan(RollbackSelection selection) {
        if (!project.dialect().exists(project.settings())) {
            return MigrationPlan.NOTHING;
        }
        try (MigrationRun run = new MigrationRun(project, options, context, Access.READ)) {
            List<Down> work =
                    select(run.compare(project.source().migrations(), scripts), run.history(), selection, false);
            run.findContinuations(work);
            return new Planner(project, options, context).plan(work, run.history(), run.session());
        }
    }

    /**
     * Rolls the selected migrations back. The first that fails ends the run; what was done before it is in the result.
     *
     * @throws MigrationException when one of them has no down: nothing has run
     * @throws io.rexorm.jdbc.ConnectionException when there is no database
     */
    public MigrationResult run(RollbackSelection selection) {
        return run(selection, () -> {});
    }

    /**
     * As {@link #run(RollbackSelection)}, in a database that may serve production.
     *
     * @param production called before anything runs where the database is stamped as production and no migration would stay
     *     applied; it throws what forbids that
     */
    public MigrationResult run(RollbackSelection selection, Runnable production) {
        if (!project.dialect().exists(project.settings())) {
            return new MigrationResult(0, List.of(), null);
        }
        List<MigrationFile> onDisk = project.source().migrations();
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            MigrationStatuses before = run.compare(onDisk, scripts);
            if (select(before, run.history(), selection, false).isEmpty() && !hasRunning(before)) {
                return new MigrationResult(before.lastBatch(), List.of(), null);
            }
            return run.locked(() -> runLocked(run, run.compare(onDisk, scripts), selection, production));
        }
    }

    /** Does the work of {@link #run} on a run that holds the lock. */
    MigrationResult runLocked(
            MigrationRun run, MigrationStatuses now, RollbackSelection selection, Runnable production) {
        List<Down> work = select(now, run.history(), selection, true);
        if (run.isStamped() && Selected.isEverything(now, selection)) {
            production.run();
        }
        run.findContinuations(work);
        return work.isEmpty() ? new MigrationResult(now.lastBatch(), List.of(), null) : run.run(now.lastBatch(), work);
    }

    private static boolean hasRunning(MigrationStatuses statuses) {
        return statuses.count(MigrationState.RUNNING) > 0;
    }

    /** @param locked whether nobody else can be at work, so that a running migration is one that was killed */
    private List<Down> select(
            MigrationStatuses statuses, MigrationHistory history, RollbackSelection selection, boolean locked) {
        Selected.refuseUnfinished(statuses, selection, locked);
        List<Down> work = new ArrayList<>();
        for (MigrationStatus status : Selected.applied(statuses, selection)) {
            boolean made = isMadeOfCode(status, history);
            work.add(new Down(status, made ? null : down(status, history)));
        }
        return work;
    }

    /** Whether the down is to be made of Java; where that cannot be used, the history may hold one that was made before. */
    private boolean isMadeOfCode(MigrationStatus status, MigrationHistory history) {
        MigrationFile file = status.onDisk();
        if (file == null || !file.isCode() || options.fake() || status.isUnfinished()) {
            return false;
        }
        try {
            return scripts.code().hasDown(file);
        } catch (RexException e) {
            if (e.code() == ErrorCode.NO_DOWN
                    || history.stored(status.version()).down() == null) {
                throw e;
            }
            warn(file.file() + " cannot be used, so the down that the history holds is run: " + e.getMessage());
            return false;
        }
    }

    private List<Section> down(MigrationStatus status, MigrationHistory history) {
        List<Section> sections = options.fake() ? List.of() : sections(status, history);
        if (sections == null) {
            if (status.kind().isRepeatable()) {
                return List.of();
            }
            throw withoutDown(status);
        }
        for (Section section : sections) {
            if (section.blank()) {
                warn(section.position() + ": the down section is empty, nothing is undone");
            }
        }
        return sections;
    }

    /** Once, though it is looked at before and under the lock. */
    private void warn(String message) {
        if (warned.add(message)) {
            context.listener().warned(message);
        }
    }

    private static MigrationException withoutDown(MigrationStatus status) {
        MigrationFile file = status.onDisk();
        if (file == null) {
            return new MigrationException(
                    ErrorCode.NO_DOWN,
                    status.title() + " cannot be rolled back: its file is missing, and the history has kept no down",
                    "bring the file back, or undo it by hand and type: rexorm resolve " + status.version()
                            + " --reverted --reason \"…\"");
        }
        boolean code = status.kind() == MigrationKind.JAVA;
        return new MigrationException(
                ErrorCode.NO_DOWN,
                file.file() + " cannot be rolled back: "
                        + (code ? "the history has kept no down" : "it has no down section"),
                code
                        ? "write one into the class: public void down(SchemaBuilder schema)"
                        : file.format().downHint());
    }

    private @Nullable List<Section> sections(MigrationStatus status, MigrationHistory history) {
        if (status.onDisk() != null && !status.onDisk().isCode()) {
            return scripts.read(status.onDisk()).down();
        }
        String stored = history.stored(status.version()).down();
        return stored == null ? null : scripts.stored(status.title(), stored);
    }

    /** The down of a migration. */
    private final class Down implements MigrationRun.Work {
        private final MigrationStatus status;
        private @Nullable List<Section> sections;
        private @Nullable Continuation continuation;

        /** @param sections what to run, or null where it is made of Java when its turn has come */
        Down(MigrationStatus status, @Nullable List<Section> sections) {
            this.status = status;
            this.sections = sections;
        }

        @Override
        public void findContinuation(MigrationRun run) {
            if (status.isUnfinished()) {
                continuation = Continuation.of(status, sections(), run.history(), scripts);
            }
        }

        @Override
        public @Nullable MigrationFormat format() {
            return status.onDisk() == null ? null : status.onDisk().format();
        }

        @Override
        public List<Section> sections() {
            return sections == null ? List.of() : sections;
        }

        @Override
        public @Nullable MigrationFile code() {
            return sections == null ? status.onDisk() : null;
        }

        @Override
        public void make(ChangeSequence now, SchemaBuilder.Reader rows) {
            if (status.onDisk() != null) {
                sections = scripts.code().down(status.onDisk(), now, rows);
            }
        }

        @Override
        public Direction direction() {
            return Direction.DOWN;
        }

        @Override
        public @Nullable Continuation continuation() {
            return continuation;
        }

        @Override
        public Version version() {
            return status.version();
        }

        @Override
        public String name() {
            return status.name();
        }

        @Override
        public String title() {
            return status.title();
        }

        /** The down that runs is the one that is kept, as it is the one to go on with after a crash. */
        @Override
        public void begun(HistoryWriter history, Instant from, Journal journal) {
            List<Assignment> values = running();
            HistoryEntry.set(values, HistoryColumn.REASON, journal.text());
            history.change(version(), values);
        }

        @Override
        public void resumed(HistoryWriter history, Instant from) {
            history.finish(version(), running());
        }

        private List<Assignment> running() {
            List<Assignment> values = new ArrayList<>();
            HistoryEntry.set(values, HistoryColumn.STATUS, AppliedMigration.Outcome.RUNNING.text());
            HistoryEntry.set(values, HistoryColumn.DOWN_SQL, SectionText.of(sections()));
            values.addAll(HistoryEntry.by(context.actor()));
            return values;
        }

        @Override
        public void done(HistoryWriter history, Instant from, Instant to, boolean begun) {
            List<Assignment> values = HistoryEntry.finished(AppliedMigration.Outcome.REVERTED, from, to);
            values.addAll(HistoryEntry.by(context.actor()));
            if (begun) {
                history.finish(version(), values);
            } else {
                history.change(version(), values);
            }
        }
    }
}
