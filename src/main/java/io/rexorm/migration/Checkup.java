package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.schema.Column;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a database is ready for migrations. What has to be tried in order to be known is rolled back, so nothing of it
 * stays; a database that is a file and is not there yet does not come into being.
 */
public final class Checkup {
    private static final String PROBE = "rexorm_doctor";

    private final MigrationProject project;
    private final SessionListener sessionListener;

    public Checkup(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        this.sessionListener = sessionListener;
    }

    /**
     * The database's product and version, or null where the database is a file that is not there yet.
     *
     * @throws io.rexorm.jdbc.ConnectionException when it cannot be reached
     */
    public @Nullable String product() {
        if (!project.dialect().exists(project.settings())) {
            return null;
        }
        try (Session session = connect(Access.READ)) {
            return session.product();
        }
    }

    /**
     * Tries to create a table, and to write into the history table, or to create that where it is missing.
     *
     * @throws RexException with what is missing, and what would grant it
     */
    public void rights() {
        try (Session session = connect(Access.WRITE)) {
            MigrationHistory history = history(session, Access.WRITE);
            history.read();
            session.begin();
            try {
                if (history.exists()) {
                    history.tryToWrite();
                } else {
                    history.createIfMissing();
                }
                create(session);
            } catch (RexException e) {
                session.rollbackAfter(e);
                throw history.explained(e);
            }
            session.rollback();
        }
    }

    private void create(Session session) {
        Dialect dialect = project.dialect();
        Table probe = Table.named(PROBE).with(Column.required("id", SqlType.Plain.BIGINT));
        for (String sql : dialect.ddl().render(new SchemaChange.CreateTable(probe))) {
            session.execute(sql);
        }
    }

    /**
     * Reads the history table, every column of it.
     *
     * @return how many migrations it knows, or -1 where there is no table yet
     * @throws MigrationException when it is not what Rex-ORM has made
     */
    public int history() {
        try (Session session = connect(Access.READ)) {
            MigrationHistory history = history(session, Access.READ);
            List<AppliedMigration> rows = history.read();
            if (!history.exists()) {
                return -1;
            }
            history.requireColumns();
            return rows.size();
        }
    }

    private Session connect(Access access) {
        Session session = project.dialect().connect(project.settings(), access);
        session.listen(sessionListener);
        return session;
    }

    private MigrationHistory history(Session session, Access access) {
        return new MigrationHistory(session, project.dialect(), project.history(), access);
    }
}
