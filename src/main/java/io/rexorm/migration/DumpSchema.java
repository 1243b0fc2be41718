package io.rexorm.migration;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.dialect.Identifiers;
import io.rexorm.dialect.SchemaDump;
import io.rexorm.dialect.SchemaDumper;
import io.rexorm.jdbc.ConnectionException;
import io.rexorm.jdbc.Session;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes the schema of a database as a script. It ends with what the history needs, so that a database made by the script
 * has nothing pending: versions, names and checksums, but no times and no persons, which would differ from one developer's
 * dump to the next.
 */
public final class DumpSchema {
    private static final String HEAD = """
            -- The schema, as 'rexorm db:dump' has found it; 'rexorm db:load' creates it in an empty database.
            -- It is written anew each time: what shall change belongs into a migration.

            """;

    private final MigrationProject project;
    private final SessionListener sessionListener;

    public DumpSchema(MigrationProject project, SessionListener sessionListener) {
        this.project = project;
        this.sessionListener = sessionListener;
    }

    /**
     * Reads schema and history as they are at one moment. Writes nothing and locks nothing.
     *
     * @throws ConnectionException when there is no database
     */
    public SchemaDump run() {
        if (!project.dialect().exists(project.settings())) {
            throw new ConnectionException(
                    "there is no database " + project.settings().display(), "create it: rexorm migrate", null);
        }
        SchemaDumper dumper = project.dialect().dumper();
        try (Session session = project.dialect().connect(project.settings(), Access.READ)) {
            session.listen(sessionListener);
            return dumper.inSnapshot(session, () -> dump(session, dumper));
        }
    }

    /** The history is read last, as a table that is not there ends a transaction of PostgreSQL. */
    private SchemaDump dump(Session session, SchemaDumper dumper) {
        SchemaDump schema = dumper.dump(session);
        List<AppliedMigration> rows =
                new MigrationHistory(session, project.dialect(), project.history(), Access.READ).read();
        List<String> leftOut = new ArrayList<>(schema.leftOut());
        List<AppliedMigration> applied = new ArrayList<>();
        for (AppliedMigration row : rows) {
            switch (row.outcome()) {
                case APPLIED -> applied.add(row);
                case RUNNING, FAILED ->
                    leftOut.add("migration " + row.version() + "_" + row.name() + " is "
                            + row.outcome().text() + ", so the history does not say that it is applied");
                case REVERTED -> {}
            }
        }
        StringBuilder text = new StringBuilder(HEAD).append(schema.sql());
        if (!applied.isEmpty()) {
            applied.sort(Comparator.comparing(AppliedMigration::version));
            text.append(history(dumper.located(session, project.history()), applied, dumper.currentTime()));
        }
        return new SchemaDump(text.toString(), leftOut);
    }

    /**
     * One migration a line, and each line the same wherever it stands, so that those of two branches merge: hence a last row that
     * is none.
     */
    private static String history(TableName table, List<AppliedMigration> applied, String now) {
        StringBuilder sql =
                new StringBuilder("INSERT INTO ").append(written(table)).append(" (");
        String separator = "";
        for (HistoryColumn column : new HistoryColumn[] {
            HistoryColumn.VERSION,
            HistoryColumn.NAME,
            HistoryColumn.KIND,
            HistoryColumn.CHECKSUM,
            HistoryColumn.CHECKSUM_TOKENS,
            HistoryColumn.BATCH,
            HistoryColumn.STATUS,
            HistoryColumn.APPLIED_AT,
            HistoryColumn.FINISHED_AT,
            HistoryColumn.DURATION_MS,
            HistoryColumn.APPLIED_BY,
            HistoryColumn.HOST,
            HistoryColumn.TOOL_VERSION
        }) {
            sql.append(separator).append(column.column());
            separator = ", ";
        }
        sql.append(")\nSELECT column1, column2, column3, column4, column5, 1, 'applied', ")
                .append(now);
        sql.append(", ").append(now).append(", 0, 'db:load', '', ''\nFROM (VALUES");
        for (AppliedMigration row : applied) {
            sql.append("\n    (").append(literal(row.version().toString()));
            sql.append(", ").append(literal(row.name()));
            sql.append(", ").append(literal(row.kind().text()));
            sql.append(", ").append(literal(row.checksum()));
            sql.append(", ").append(literal(row.tokenChecksum())).append("),");
        }
        return sql.append("\n    ('', '', '', '', '')\n) AS applied\nWHERE column1 <> '';\n")
                .toString();
    }

    private static String written(TableName table) {
        String name = Identifiers.READABLE.write(table.name());
        return table.schema() == null ? name : Identifiers.READABLE.write(table.schema()) + "." + name;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
