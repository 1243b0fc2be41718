package io.rexorm.migration;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;

/**
 * The mark of a database that serves production: {@code migrate} under the profile of that name leaves it in the history
 * table. Whoever is about to destroy something looks for it first.
 */
public final class ProductionStamp {
    /** The profile that stamps a database. */
    static final String PRODUCTION = "production";

    private final MigrationProject project;
    private final SessionListener sessionListener;

    public ProductionStamp(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        this.sessionListener = sessionListener;
    }

    /** Whether a run stamps the database: the profile in use says so, and it is not stamped yet. */
    static boolean isDue(RunContext context, HistoryWriter history) {
        return PRODUCTION.equals(context.profile()) && history.stamp() == null;
    }

    /**
     * Whether the database is stamped; false where there is no database, or no history in it.
     *
     * @throws io.rexorm.jdbc.ConnectionException when the database cannot be reached
     */
    public boolean isThere() {
        if (!project.dialect().exists(project.settings())) {
            return false;
        }
        try (Session session = project.dialect().connect(project.settings(), Access.READ)) {
            session.listen(sessionListener);
            MigrationHistory history = new MigrationHistory(session, project.dialect(), project.history(), Access.READ);
            history.read();
            return PRODUCTION.equals(history.stamp());
        }
    }
}
