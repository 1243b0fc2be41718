package io.rexorm.migration;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;
import java.util.List;

/** Tells where every migration stands. Writes nothing, creates nothing and locks nothing. */
public final class Status {
    private final MigrationProject project;
    private final SessionListener sessionListener;

    public Status(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        this.sessionListener = sessionListener;
    }

    /** Reads the files and the history, each once, and compares them. */
    public MigrationStatuses run() {
        List<MigrationFile> onDisk = project.source().migrations();
        MigrationScripts scripts = new MigrationScripts(project, TransactionMode.EACH);
        if (!project.dialect().exists(project.settings())) {
            return MigrationStatuses.ofNewDatabase(onDisk);
        }
        try (Session session = project.dialect().connect(project.settings(), Access.READ)) {
            session.listen(sessionListener);
            MigrationHistory history = new MigrationHistory(session, project.dialect(), project.history(), Access.READ);
            return MigrationStatuses.compare(onDisk, history.read(), new AppliedText(scripts, history));
        }
    }
}
