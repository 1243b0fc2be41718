package io.rexorm.migration;

import java.util.Locale;

/** The columns of the history table, in their order. */
enum HistoryColumn {
    VERSION,
    NAME,
    KIND,
    CHECKSUM,
    CHECKSUM_TOKENS,
    BATCH,
    STATUS,
    APPLIED_AT,
    FINISHED_AT,
    DURATION_MS,
    APPLIED_BY,
    HOST,
    TOOL_VERSION,
    UP_SQL,
    DOWN_SQL,
    ERROR,
    ERROR_STATEMENT,
    SOURCE_TOOL,
    REASON;

    private final String column = name().toLowerCase(Locale.ROOT);

    /** The column's name. */
    String column() {
        return column;
    }
}
