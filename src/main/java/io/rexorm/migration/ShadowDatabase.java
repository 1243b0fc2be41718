package io.rexorm.migration;

import io.rexorm.dialect.DatabaseAdmin;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.SchemaDump;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.Session;
import java.util.List;

/** An empty database for a while, in which migrations can be run to see what they make. It is dropped in the end. */
final class ShadowDatabase implements AutoCloseable {
    private final MigrationProject project;

    private ShadowDatabase(MigrationProject project) {
        this.project = project;
    }

    /**
     * Creates one beside the database of the project.
     *
     * @throws io.rexorm.RexException when the role may not create databases
     */
    static ShadowDatabase create(MigrationProject project, MigrationSource migrations) {
        DatabaseAdmin admin = project.dialect().admin();
        ConnectionSettings settings = admin.shadowOf(project.settings());
        admin.create(settings);
        return new ShadowDatabase(project.with(migrations, settings));
    }

    /** What is in it. */
    record Content(SchemaDump schema, List<String> rows) {}

    /** Runs its migrations. */
    MigrationResult migrate(MigrateSelection selection, MigrationOptions options, RunContext context) {
        return new Migrate(project, options, context).run(selection);
    }

    /** Reads schema and rows, without the history. */
    Content content() {
        try (Session session = project.dialect().connect(project.settings(), Access.READ)) {
            return new Content(
                    project.dialect()
                            .dumper()
                            .inSnapshot(
                                    session, () -> project.dialect().dumper().dump(session)),
                    project.dialect().rows().dump(session, project.history()));
        }
    }

    /** Drops the history table, so that only what migrations have made is there. */
    void forgetHistory() {
        try (Session session = project.dialect().connect(project.settings(), Access.WRITE)) {
            session.execute("DROP TABLE " + project.dialect().sql().quote(project.history()));
        }
    }

    @Override
    public void close() {
        project.dialect().admin().drop(project.settings(), true);
    }
}
