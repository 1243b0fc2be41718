package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.script.ScriptException;
import java.util.ArrayList;
import java.util.List;

/**
 * Names everything in which the files and the history do not agree, and every pending file that could not run. Writes
 * nothing, creates nothing and locks nothing.
 */
public final class Validate {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final MigrationScripts scripts;

    public Validate(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.scripts = new MigrationScripts(project, options.transaction());
    }

    /**
     * Where every migration stands, and what is wrong with it.
     *
     * @param statuses the files and the history side by side
     * @param disagreements all disagreements, in the order of versions
     */
    public record Compared(MigrationStatuses statuses, List<Disagreement> disagreements) {
        public Compared {
            disagreements = List.copyOf(disagreements);
        }
    }

    /**
     * All disagreements, in the order of versions.
     *
     * @throws MigrationException when the folder itself makes no sense: it is not there, or two files have one version
     */
    public List<Disagreement> run() {
        return compare().disagreements();
    }

    /**
     * All disagreements, and the comparison that they come from.
     *
     * @throws MigrationException as {@link #run} does
     */
    public Compared compare() {
        List<MigrationFile> onDisk = project.source().migrations();
        if (!project.dialect().exists(project.settings())) {
            MigrationStatuses statuses = MigrationStatuses.ofNewDatabase(onDisk);
            return new Compared(statuses, unreadable(statuses));
        }
        try (MigrationRun run = new MigrationRun(project, options, context, Access.READ)) {
            MigrationStatuses statuses = run.compare(onDisk, scripts);
            AppliedText text = new AppliedText(scripts, run.history());
            List<Disagreement> all = new ArrayList<>();
            Validation validation = new Validation(options.outOfOrder(), context.listener(), scripts, run);
            for (Disagreement each : validation.disagreements(statuses, new MigrateSelection.Latest(), false)) {
                all.add(withDifference(each, text));
            }
            all.addAll(unreadable(statuses));
            return new Compared(statuses, all);
        }
    }

    private static Disagreement withDifference(Disagreement disagreement, AppliedText text) {
        MigrationStatus status = disagreement.status();
        if (status.change() != MigrationStatus.Change.STATEMENTS
                || status.onDisk() == null
                || status.applied() == null) {
            return disagreement;
        }
        return new Disagreement(
                status,
                disagreement.code(),
                disagreement.message(),
                disagreement.hint(),
                text.difference(status.onDisk(), status.applied()));
    }

    /** The pending files that cannot be read, or could not run whole. */
    private List<Disagreement> unreadable(MigrationStatuses statuses) {
        List<Disagreement> all = new ArrayList<>();
        for (MigrationStatus status : statuses.pending()) {
            if (status.onDisk() == null) {
                continue;
            }
            try {
                scripts.read(status.onDisk());
            } catch (ScriptException e) {
                all.add(new Disagreement(status, e.code(), e.position() + ": " + e.getMessage(), e.hint()));
            } catch (RexException e) {
                all.add(new Disagreement(status, e.code(), String.valueOf(e.getMessage()), e.hint()));
            }
        }
        return all;
    }
}
