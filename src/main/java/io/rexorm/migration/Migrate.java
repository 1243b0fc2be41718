package io.rexorm.migration;

import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.script.Direction;
import io.rexorm.script.Section;
import io.rexorm.sql.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings a database to the migrations on disk. Any number of processes may do so at the same moment: each migration runs
 * once, and each process ends well.
 *
 * <pre>{@code
 * MigrationProject project = MigrationProject.of("sqlite:shop.db", Path.of("migrations"));
 * RunContext context = RunContext.of(new Actor("shop", "host-1", "1.0"));
 * MigrationResult result = new Migrate(project, MigrationOptions.DEFAULT, context).run(new MigrateSelection.Latest());
 * }</pre>
 */
public final class Migrate {
    private static final String FAKED = "faked: nothing was run";

    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final MigrationScripts scripts;

    public Migrate(MigrationProject project, MigrationOptions options, RunContext context) {
        this(project, options, context, new MigrationScripts(project, options.transaction()));
    }

    /** @param scripts what has read the files */
    Migrate(MigrationProject project, MigrationOptions options, RunContext context, MigrationScripts scripts) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.scripts = scripts;
    }

    /**
     * What {@link #run(MigrateSelection)} would do now. Writes nothing, creates nothing and locks nothing.
     *
     * @throws MigrationException as {@link #run(MigrateSelection)} does
     */
    public MigrationPlan plan(MigrateSelection selection) {
        List<MigrationFile> onDisk = project.source().migrations();
        Planner planner = new Planner(project, options, context);
        if (!project.dialect().exists(project.settings())) {
            HistoryWriter nothing = new HistoryWriter(project.dialect(), project.history(), List::of, statement -> {});
            return planner.plan(numbered(null, MigrationStatuses.ofNewDatabase(onDisk), selection), nothing, null);
        }
        try (MigrationRun run = new MigrationRun(project, options, context, Access.READ)) {
            List<Up> work = numbered(run, run.compare(onDisk, scripts), selection);
            run.findContinuations(work);
            return planner.plan(work, run.history(), run.session());
        }
    }

    /** What to run, as part of the next batch. */
    private List<Up> numbered(@Nullable MigrationRun run, MigrationStatuses now, MigrateSelection selection) {
        List<Up> work = select(run, now, selection, true);
        long next = now.lastBatch() + 1;
        for (Up up : work) {
            up.batch = next;
        }
        return work;
    }

    /**
     * Runs the selected migrations that are pending. The first that fails ends the run; what was done before it is in the
     * result, and so is why it failed.
     *
     * @throws MigrationException when the files or the history do not allow it: nothing has run
     * @throws io.rexorm.script.ScriptException when a file cannot be read as SQL: nothing has run
     * @throws io.rexorm.jdbc.ConnectionException when there is no database
     */
    public MigrationResult run(MigrateSelection selection) {
        return run(project.source().migrations(), selection);
    }

    /** Does the work of {@link #run(MigrateSelection)} with the files as they were read. */
    MigrationResult run(List<MigrationFile> onDisk, MigrateSelection selection) {
        if (!project.dialect().exists(project.settings())) {
            // A database file must not come into being when the migrations turn out to be unusable.
            List<Up> all = select(null, MigrationStatuses.ofNewDatabase(onDisk), selection, true);
            if (all.isEmpty()) {
                return new MigrationResult(0, List.of(), null);
            }
        }
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            MigrationStatuses before = run.compare(onDisk, scripts);
            boolean idle = select(run, before, selection, false).isEmpty() && !hasUnfinished(before);
            if (idle && !(run.history().exists() && run.needsStamp())) {
                return new MigrationResult(before.lastBatch(), List.of(), null);
            }
            return run.locked(() -> runLocked(run, run.compare(onDisk, scripts), selection));
        }
    }

    /** Does the work of {@link #run(MigrateSelection)} on a run that holds the lock. */
    MigrationResult runLocked(MigrationRun run, MigrationStatuses now, MigrateSelection selection) {
        List<Up> work = numbered(run, now, selection);
        run.findContinuations(work);
        long batch = now.lastBatch() + 1;
        if (!work.isEmpty()) {
            if (!isResumed(work)) {
                run.keepCopy(batch);
            }
            run.createHistory();
        }
        if (run.history().exists()) {
            run.stamp();
        }
        if (work.isEmpty()) {
            return new MigrationResult(now.lastBatch(), List.of(), null);
        }
        return run.run(batch, work);
    }

    /** What is half done was copied before it began. */
    private static boolean isResumed(List<Up> work) {
        for (Up up : work) {
            if (up.continuation() != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasUnfinished(MigrationStatuses statuses) {
        return statuses.count(MigrationState.RUNNING) + statuses.count(MigrationState.FAILED) > 0;
    }

    /**
     * @param run on the database, or null where there is none yet
     * @param locked whether nobody else can be at work, so that a running migration is one that was killed
     */
    private List<Up> select(
            @Nullable MigrationRun run, MigrationStatuses statuses, MigrateSelection selection, boolean locked) {
        new Validation(options.outOfOrder(), context.listener(), scripts, run).check(statuses, selection, locked);
        List<Up> work = new ArrayList<>();
        for (MigrationStatus status : Selected.toRun(statuses, selection, locked)) {
            if (status.onDisk() != null) {
                work.add(new Up(status, scripts.read(status.onDisk())));
            }
        }
        return work;
    }

    /** The up of a migration. */
    private final class Up implements MigrationRun.Work {
        private final MigrationStatus status;
        private MigrationScript script;
        private @Nullable Continuation continuation;
        private long batch;

        Up(MigrationStatus status, MigrationScript script) {
            this.status = status;
            this.script = script;
        }

        @Override
        public void findContinuation(MigrationRun run) {
            if (status.isUnfinished()) {
                script = scripts.resumed(script, status, run.history());
                if (code() != null && !options.fake()) {
                    CodeScripts.make(this, project.dialect(), run.session());
                }
                continuation = Continuation.of(status, sections(), run.history(), scripts);
            }
        }

        @Override
        public Version version() {
            return script.migration().version();
        }

        @Override
        public String name() {
            return script.migration().name();
        }

        @Override
        public String title() {
            return script.migration().title();
        }

        @Override
        public MigrationFormat format() {
            return script.migration().format();
        }

        @Override
        public List<Section> sections() {
            return script.up();
        }

        @Override
        public @Nullable MigrationFile code() {
            return script.known() ? null : script.migration();
        }

        @Override
        public void make(ChangeSequence now, SchemaBuilder.Reader rows) {
            script = scripts.code().up(script.migration(), now, rows);
        }

        @Override
        public Direction direction() {
            return Direction.UP;
        }

        @Override
        public @Nullable Continuation continuation() {
            return continuation;
        }

        @Override
        public void begun(HistoryWriter history, Instant from, Journal journal) {
            history.write(version(), withReason(entry(from).begun(), journal.text()));
        }

        @Override
        public void resumed(HistoryWriter history, Instant from) {
            history.finish(version(), entry(from).resumed());
        }

        @Override
        public void done(HistoryWriter history, Instant from, Instant to, boolean begun) {
            if (begun) {
                history.finish(version(), HistoryEntry.finished(AppliedMigration.Outcome.APPLIED, from, to));
            } else {
                List<Assignment> values = entry(from).applied(to);
                history.write(version(), options.fake() ? withReason(values, FAKED) : values);
            }
        }

        private static List<Assignment> withReason(List<Assignment> values, String reason) {
            values.removeIf(value -> value.column().equals(HistoryColumn.REASON.column()));
            HistoryEntry.set(values, HistoryColumn.REASON, reason);
            return values;
        }

        private HistoryEntry entry(Instant from) {
            return new HistoryEntry(script, batch, from, context.actor());
        }
    }
}
