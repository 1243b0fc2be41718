package io.rexorm.migration;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;
import java.util.Comparator;
import java.util.List;

/** Tells what has happened in a database: every run, every rollback, every decision. Writes nothing. */
public final class History {
    private final MigrationProject project;
    private final SessionListener sessionListener;

    public History(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        this.sessionListener = sessionListener;
    }

    /**
     * All that happened, the oldest first.
     *
     * @throws io.rexorm.jdbc.ConnectionException when the database cannot be reached
     */
    public List<HistoryEvent> run() {
        if (!project.dialect().exists(project.settings())) {
            return List.of();
        }
        try (Session session = project.dialect().connect(project.settings(), Access.READ)) {
            session.listen(sessionListener);
            MigrationHistory history = new MigrationHistory(session, project.dialect(), project.history(), Access.READ);
            history.read();
            if (!history.exists()) {
                return List.of();
            }
            List<HistoryEvent> events = history.events();
            events.sort(Comparator.comparing(HistoryEvent::at).thenComparing(HistoryEvent::version));
            return events;
        }
    }
}
