package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Row;
import io.rexorm.jdbc.Session;
import io.rexorm.sql.Assignment;
import io.rexorm.sql.Comparison;
import io.rexorm.sql.Insert;
import io.rexorm.sql.Select;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was applied, as the history table holds it. A version has one row for ever: rolling back and applying again change
 * the row's status, and nothing deletes it.
 */
final class MigrationHistory {
    private static final List<String> READ = List.of(
            HistoryColumn.VERSION.column(),
            HistoryColumn.NAME.column(),
            HistoryColumn.KIND.column(),
            HistoryColumn.CHECKSUM.column(),
            HistoryColumn.CHECKSUM_TOKENS.column(),
            HistoryColumn.BATCH.column(),
            HistoryColumn.STATUS.column(),
            HistoryColumn.APPLIED_AT.column(),
            HistoryColumn.FINISHED_AT.column(),
            HistoryColumn.DURATION_MS.column(),
            HistoryColumn.APPLIED_BY.column(),
            HistoryColumn.ERROR.column());

    private final Session session;
    private final Dialect dialect;
    private final TableName table;
    private final Map<Version, String> keys = new HashMap<>();
    private boolean exists;

    MigrationHistory(Session session, Dialect dialect, TableName table) {
        this.session = session;
        this.dialect = dialect;
        this.table = table;
    }

    /** Every row; none where the table is not there yet. */
    List<AppliedMigration> read() {
        Select select = new Select(READ, table, List.of(), List.of());
        try {
            List<AppliedMigration> rows = session.query(dialect.sql().render(select), MigrationHistory::row);
            exists = true;
            for (AppliedMigration row : rows) {
                keys.put(row.version(), row.version().toString());
            }
            return rows;
        } catch (QueryException e) {
            if (dialect.migrations().isMissingTable(e)) {
                return List.of();
            }
            throw e;
        }
    }

    /** Creates the table where {@link #read} has not found it. */
    void createIfMissing() {
        if (!exists) {
            for (String sql : dialect.ddl().render(HistoryTable.create(table))) {
                session.execute(sql);
            }
            exists = true;
        }
    }

    /** The down that was stored when the version was applied, or null where it had none. */
    @Nullable
    String storedDown(Version version) {
        Select select = new Select(List.of(HistoryColumn.DOWN_SQL.column()), table, List.of(key(version)), List.of());
        List<Optional<String>> rows =
                session.query(dialect.sql().render(select), row -> Optional.ofNullable(row.text(1)));
        return rows.isEmpty() ? null : rows.get(0).orElse(null);
    }

    /** Writes the row of a migration that runs or has run, whether the version has a row already or not. */
    void write(Version version, List<Assignment> values) {
        SqlStatement statement = keys.containsKey(version)
                ? new Update(table, values, List.of(key(version)))
                : new Insert(table, withKey(version, values));
        session.update(dialect.sql().render(statement));
        keys.putIfAbsent(version, version.toString());
    }

    /** Notes how a migration that has a row has ended. */
    void finish(Version version, List<Assignment> changes) {
        session.update(dialect.sql().render(new Update(table, changes, List.of(key(version)))));
    }

    /** The row as it is keyed: a file that was renamed from 1 to 001 keeps its row. */
    private Comparison key(Version version) {
        return new Comparison(HistoryColumn.VERSION.column(), keys.getOrDefault(version, version.toString()));
    }

    private static List<Assignment> withKey(Version version, List<Assignment> values) {
        List<Assignment> all = new ArrayList<>();
        all.add(new Assignment(HistoryColumn.VERSION.column(), version.toString()));
        all.addAll(values);
        return all;
    }

    private static AppliedMigration row(Row row) {
        String text = row.requiredText(1);
        Version version = Version.parse(text);
        if (version == null) {
            throw invalid("a version '" + text + "'");
        }
        String name = row.requiredText(2);
        MigrationKind kind = MigrationKind.of(row.requiredText(3));
        String checksum = row.requiredText(4);
        String tokens = row.requiredText(5);
        long batch = row.number(6);
        AppliedMigration.Outcome outcome = outcome(row.requiredText(7));
        Instant appliedAt = row.instant(8);
        Instant finishedAt = row.instant(9);
        return new AppliedMigration(
                version,
                name,
                kind,
                checksum,
                tokens,
                batch,
                outcome,
                appliedAt == null ? Instant.EPOCH : appliedAt,
                finishedAt,
                row.number(10),
                row.requiredText(11),
                row.text(12));
    }

    private static AppliedMigration.Outcome outcome(String text) {
        try {
            return AppliedMigration.Outcome.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid("a status '" + text + "'");
        }
    }

    private static MigrationException invalid(String what) {
        return new MigrationException(
                ErrorCode.HISTORY_INVALID,
                "the history table holds " + what + ", which Rex-ORM has not written",
                "put right what was changed in it by hand");
    }
}
