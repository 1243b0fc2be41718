package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.Row;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Rows of the history table, as they are read. A key that begins with a tilde is a note and no migration's: the stamp of
 * the environment, or what a row said before it was changed, with its former status in the key: {@code ~7 applied 1.2}.
 */
final class HistoryRow {
    /** The columns that {@link #read} needs, in its order. */
    static final List<String> COLUMNS = List.of(
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
            HistoryColumn.ERROR.column(),
            HistoryColumn.REASON.column());

    /** The key of the stamp. */
    static final String STAMP = "~environment";

    /** The status of a note that holds former values: whoever counts the applied ones does not count it. */
    static final String FORMER = "former";

    private static final char NOTE = '~';

    private HistoryRow() {}

    static boolean isNote(String key) {
        return !key.isEmpty() && key.charAt(0) == NOTE;
    }

    /** How the key of a note with former values begins; the former status and key follow. */
    static String noteKey(int number) {
        return NOTE + Integer.toString(number) + ' ';
    }

    /** The migration's key in a note that holds former values; the key itself in any other row. */
    static String migrationKey(String key) {
        return isNote(key) ? key.substring(key.indexOf(' ', key.indexOf(' ') + 1) + 1) : key;
    }

    /** The former status in a note that holds former values; the status itself in any other row. */
    static AppliedMigration.Outcome outcome(String key, String status) {
        int from = key.indexOf(' ') + 1;
        return outcome(isNote(key) ? key.substring(from, key.indexOf(' ', from)) : status);
    }

    /** Reads the rest of a row whose key has been read. */
    static AppliedMigration read(String key, Row row) {
        Version version = version(key);
        String name = required(row, 2, key);
        MigrationKind kind = kind(required(row, 3, key));
        String checksum = required(row, 4, key);
        String tokens = required(row, 5, key);
        long batch = row.number(6);
        AppliedMigration.Outcome outcome = outcome(required(row, 7, key));
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
                required(row, 11, key),
                row.text(12),
                row.text(13));
    }

    static Version version(String key) {
        Version version = Version.parse(key);
        if (version == null) {
            throw invalid("a version '" + key + "'");
        }
        return version;
    }

    /** Reads a column of {@link #COLUMNS} that Rex-ORM has never left empty. */
    static String required(Row row, int column, String key) {
        String text = row.text(column);
        if (text == null) {
            String of = key.isEmpty() ? "" : " of version " + key;
            throw invalid("no " + COLUMNS.get(column - 1) + of);
        }
        return text;
    }

    /** A kind that is not known may be one of a newer Rex-ORM: what it means nobody here can tell. */
    static MigrationKind kind(String text) {
        MigrationKind kind = MigrationKind.of(text);
        if (kind == null) {
            throw invalid("a kind '" + text + "'");
        }
        return kind;
    }

    private static AppliedMigration.Outcome outcome(String text) {
        try {
            return AppliedMigration.Outcome.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw invalid("a status '" + text + "'");
        }
    }

    static MigrationException invalid(String what) {
        return new MigrationException(
                ErrorCode.HISTORY_INVALID,
                "the history table holds " + what + ", which this Rex-ORM has not written",
                "if a newer one has (its column tool_version tells), use that; else put right what was changed by hand");
    }
}
