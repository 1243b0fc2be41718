package io.rexorm.migration;

import io.rexorm.dialect.Aftermath;
import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.StatementRules;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a plan of work that would be done: what would be written into the history is taken down instead. */
final class Planner {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;

    Planner(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
    }

    /**
     * @param known what is known of the history
     * @param database the database, which is only read, or null where there is none yet
     */
    MigrationPlan plan(List<? extends MigrationRun.Work> all, HistoryWriter known, @Nullable Session database) {
        if (all.isEmpty()) {
            return MigrationPlan.NOTHING;
        }
        List<String> written = new ArrayList<>();
        HistoryWriter history = known.to(statement -> written.add(text(statement)));
        Instant now = context.clock().instant();
        history.createIfMissing();
        if (ProductionStamp.isDue(context, history)) {
            history.stamp(ProductionStamp.PRODUCTION, now, context.actor());
        }
        List<String> preparation = taken(written);
        List<MigrationPlan.Entry> entries = new ArrayList<>();
        MigrationSupport support = project.dialect().migrations();
        List<String> before = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        boolean complete = true;
        for (MigrationRun.Work work : all) {
            boolean code = work.code() != null;
            complete = complete && (!code || isMade(work, before, database));
            List<Section> sections = options.fake() ? List.of() : work.sections();
            List<Statement> own = SectionRunner.statements(sections);
            statements.addAll(own);
            Continuation continuation = work.continuation();
            work.done(history, now, now, false);
            entries.add(new MigrationPlan.Entry(
                    work.version(),
                    work.name(),
                    work.title(),
                    sections,
                    isTransactional(sections),
                    complete || !code,
                    continuation == null ? null : done(work, continuation, database),
                    support.shellGuard(database, own),
                    support.shellReset(project.settings(), own),
                    taken(written)));
            for (Statement statement : own) {
                before.add(statement.text());
            }
        }
        return new MigrationPlan(
                entries,
                options.transaction(),
                support.shellSettings(project.settings()),
                preparation,
                support.timeouts(options.lockTimeout(), options.statementTimeout()),
                support.shellGuard(database, statements));
    }

    /**
     * How many statements of a half-done migration are done, as far as that is known while one of them may run still.
     *
     * @throws MigrationException when the run itself would leave it to a person
     */
    private int done(MigrationRun.Work work, Continuation continuation, @Nullable Session database) {
        Journal journal = continuation.journal();
        Statement begun = continuation.begun();
        StatementRules rules = project.dialect().migrations().statements();
        if (begun == null || database == null || rules.isRunning(database, begun)) {
            return journal.done();
        }
        Aftermath aftermath = rules.aftermath(database, begun, journal.before());
        if (aftermath.state() == Aftermath.State.UNKNOWN) {
            throw Unfinished.undecided(work.title(), work.version(), journal, begun);
        }
        return continuation.done(aftermath);
    }

    /**
     * Makes the script of a migration in Java for the schema as those before it would leave it; says whether that can be
     * known.
     */
    private boolean isMade(MigrationRun.Work work, List<String> before, @Nullable Session database) {
        if (options.fake()) {
            return true;
        }
        try (ChangeSequence now = project.dialect().changes(database)) {
            now.follow(before);
            work.make(now, CodeMigration.NOTHING);
            return true;
        } catch (RowsUnread e) {
            return false;
        }
    }

    private boolean isTransactional(List<Section> sections) {
        boolean transactional = options.transaction() != TransactionMode.NONE;
        for (Section section : sections) {
            transactional &= section.transactional();
        }
        return transactional;
    }

    /** Each point in time is the one at which it will run, as that is not known yet. */
    private String text(RenderedSql statement) {
        return statement.withValues(value -> value instanceof Instant
                ? project.dialect().dumper().currentTime()
                : project.dialect().sql().literal(value));
    }

    private static List<String> taken(List<String> written) {
        List<String> taken = List.copyOf(written);
        written.clear();
        return taken;
    }
}
