package io.rexorm.migration;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.Session;
import io.rexorm.script.ScriptChecksum;
import io.rexorm.sql.Assignment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the history of applied migrations to files that were edited since: their checksums and texts are those of the
 * files from then on. It runs nothing. The history keeps the former text.
 */
public final class Repair {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;
    private final MigrationScripts scripts;

    public Repair(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
        this.scripts = new MigrationScripts(project, options.transaction());
    }

    /**
     * An applied migration whose file was edited.
     *
     * @param status the migration
     * @param checksum the file's checksum when it was looked at
     * @param difference the lines that have changed, each with its sign; empty where that is not known
     */
    public record Edited(MigrationStatus status, String checksum, List<String> difference) {

        public Edited {
            difference = List.copyOf(difference);
        }
    }

    /** What {@link #run} would take over. Writes nothing and locks nothing. */
    public List<Edited> plan() {
        List<MigrationFile> onDisk = project.source().migrations();
        if (!project.dialect().exists(project.settings())) {
            return List.of();
        }
        try (Session session = project.dialect().connect(project.settings(), Access.READ)) {
            session.listen(context.sessionListener());
            MigrationHistory history = new MigrationHistory(session, project.dialect(), project.history(), Access.READ);
            AppliedText text = new AppliedText(scripts, history);
            List<Edited> edited = new ArrayList<>();
            for (MigrationStatus status :
                    MigrationStatuses.compare(onDisk, history.read(), text).all()) {
                if (isEdited(status) && status.onDisk() != null && status.applied() != null) {
                    edited.add(new Edited(
                            status,
                            ScriptChecksum.ofText(status.onDisk().source()),
                            text.difference(status.onDisk(), status.applied())));
                }
            }
            return edited;
        }
    }

    /**
     * Takes over the edits that a person has seen; a file that was edited again in the meantime is left for the next time.
     *
     * @return those that were taken over
     */
    public List<MigrationStatus> run(List<Edited> seen) {
        List<MigrationFile> onDisk = project.source().migrations();
        List<MigrationStatus> repaired = new ArrayList<>();
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            return run.locked(() -> {
                MigrationStatuses now = run.compare(onDisk, scripts);
                run.record(() -> {
                    for (Edited edited : seen) {
                        MigrationStatus status = now.find(edited.status().version());
                        if (status != null && isEdited(status) && status.onDisk() != null) {
                            takeOver(run, status, status.onDisk(), edited, repaired);
                        }
                    }
                });
                return repaired;
            });
        }
    }

    private static boolean isEdited(MigrationStatus status) {
        return status.state() == MigrationState.EDITED
                && status.change() != null
                && status.change().isEdit();
    }

    private void takeOver(
            MigrationRun run, MigrationStatus status, MigrationFile file, Edited seen, List<MigrationStatus> repaired) {
        MigrationScript script = scripts.readUnchecked(file);
        if (script.checksum().equals(seen.checksum())) {
            Instant now = context.clock().instant();
            List<Assignment> text = new HistoryEntry(script, 0, now, context.actor()).text();
            HistoryEntry.set(
                    text,
                    HistoryColumn.REASON,
                    "repaired at " + now + " by " + context.actor().user());
            run.history().change(status.version(), text);
            repaired.add(status);
        }
    }
}
