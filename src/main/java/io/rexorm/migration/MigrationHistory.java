package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was applied, as the history table holds it. What is to be remembered is written at once, but where one transaction is all of it. */
final class MigrationHistory extends HistoryWriter {
    private static final String NOTHING = " WHERE 1 = 0";

    private final Session session;
    private final Dialect dialect;
    private final TableName table;
    private final HistoryProblem problem;
    private final HistoryStatements statements;

    /** @param access what the session was opened for */
    MigrationHistory(Session session, Dialect dialect, TableName table, Access access) {
        this(session, dialect, table, new HistoryProblem(session, dialect.migrations(), access, table));
    }

    private MigrationHistory(Session session, Dialect dialect, TableName table, HistoryProblem problem) {
        this(session, dialect, table, problem, new HistoryStatements(session, problem));
    }

    private MigrationHistory(
            Session session, Dialect dialect, TableName table, HistoryProblem problem, HistoryStatements statements) {
        super(dialect, table, () -> dialect.migrations().schema(session, table), statements);
        this.session = session;
        this.dialect = dialect;
        this.table = table;
        this.problem = problem;
        this.statements = statements;
    }

    /** Does what is one transaction, and writes at its end, together, what is to be remembered of it. */
    void atTheEndOf(Runnable work) {
        statements.atTheEndOf(work);
    }

    /**
     * Every migration's row; none where the table is not there yet.
     *
     * @throws MigrationException when it holds what Rex-ORM has not written
     */
    List<AppliedMigration> read() {
        List<AppliedMigration> migrations = new ArrayList<>();
        forget();
        try {
            session.query(select(HistoryRow.COLUMNS), row -> {
                String key = HistoryRow.required(row, 1, "");
                if (key.equals(HistoryRow.STAMP)) {
                    foundStamp(row.requiredText(2));
                } else if (HistoryRow.isNote(key)) {
                    foundNote();
                } else {
                    migrations.add(HistoryRow.read(key, row));
                }
                return key;
            });
        } catch (QueryException e) {
            if (dialect.migrations().isMissingTable(e)) {
                problem.requireMissing();
                return List.of();
            }
            throw problem.unreadable(e);
        }
        foundTable();
        for (AppliedMigration migration : migrations) {
            foundRow(migration.version());
        }
        return migrations;
    }

    /** The names stand without quotes: SQLite takes a name in quotes that is no column's for a text. */
    private RenderedSql select(List<String> columns) {
        return RenderedSql.of("SELECT " + String.join(", ", columns) + " FROM "
                + dialect.sql().quote(table));
    }

    /**
     * Makes sure that the table has every column.
     *
     * @throws RexException when it has not
     */
    void requireColumns() {
        List<String> columns = new ArrayList<>();
        for (HistoryColumn column : HistoryColumn.values()) {
            columns.add(column.column());
        }
        try {
            session.query(RenderedSql.of(select(columns).text() + NOTHING), row -> row);
        } catch (QueryException e) {
            throw problem.unreadable(e);
        }
    }

    /**
     * Writes nothing, by statements that need the rights that writing needs.
     *
     * @throws RexException when one is refused
     */
    void tryToWrite() {
        String name = dialect.sql().quote(table);
        String version = HistoryColumn.VERSION.column();
        try {
            session.execute("INSERT INTO " + name + " (" + version + ") SELECT " + version + " FROM " + name + NOTHING);
            session.execute("UPDATE " + name + " SET " + version + " = " + version + NOTHING);
        } catch (QueryException e) {
            throw problem.unwritable(e);
        }
    }

    /** The failure with what would mend it, as far as the database can be asked. */
    RexException explained(RexException failure) {
        return problem.explained(failure);
    }

    /** Everything that has happened, as the rows and the notes tell it, in no order. */
    List<HistoryEvent> events() {
        List<HistoryEvent> events = new ArrayList<>();
        List<HistoryEvent> former = new ArrayList<>();
        session.query(select(HistoryEvent.COLUMNS), row -> {
            String key = row.requiredText(1);
            if (!key.equals(HistoryRow.STAMP)) {
                HistoryEvent event = HistoryEvent.read(key, row);
                (HistoryRow.isNote(key) ? former : events).add(event);
            }
            return key;
        });
        addOthers(events, former);
        return events;
    }

    /** A row whose text alone was changed tells of nothing that the row itself does not tell. */
    private static void addOthers(List<HistoryEvent> events, List<HistoryEvent> former) {
        Map<Version, HistoryEvent> live = new HashMap<>();
        for (HistoryEvent event : events) {
            live.put(event.version(), event);
        }
        for (HistoryEvent event : former) {
            HistoryEvent now = live.get(event.version());
            if (now == null || !now.isSameAs(event)) {
                events.add(event);
            }
        }
    }

    /** The texts that were stored when the version was applied. */
    StoredText stored(Version version) {
        List<Selected> columns = List.of(
                Selected.column(HistoryColumn.UP_SQL.column()), Selected.column(HistoryColumn.DOWN_SQL.column()));
        Select select = Select.of(columns, new Source.Table(table, null)).where(key(version));
        List<StoredText> rows =
                session.query(dialect.sql().render(select), row -> new StoredText(row.text(1), row.text(2)));
        return rows.isEmpty() ? new StoredText(null, null) : rows.get(0);
    }
}
