package io.rexorm.migration;

import io.rexorm.schema.Column;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.SqlType;
import io.rexorm.schema.Table;
import io.rexorm.sql.TableName;

/** The table that remembers what was applied, as the schema package describes tables. */
final class HistoryTable {
    private HistoryTable() {}

    /** The change that creates it. */
    static SchemaChange create(TableName name) {
        Table table = Table.named(name.name()).inSchema(name.schema());
        for (HistoryColumn column : HistoryColumn.values()) {
            table = table.with(column(column));
        }
        return new SchemaChange.CreateTable(table.withPrimaryKey(HistoryColumn.VERSION.column()));
    }

    private static Column column(HistoryColumn column) {
        String name = column.column();
        return switch (column) {
            case VERSION, NAME, KIND, CHECKSUM, CHECKSUM_TOKENS, STATUS, APPLIED_BY, HOST, TOOL_VERSION ->
                Column.required(name, SqlType.Plain.TEXT);
            case BATCH, DURATION_MS -> Column.required(name, SqlType.Plain.BIGINT);
            case APPLIED_AT -> Column.required(name, SqlType.Plain.TIMESTAMPTZ);
            case FINISHED_AT -> Column.optional(name, SqlType.Plain.TIMESTAMPTZ);
            case UP_SQL, DOWN_SQL, ERROR, ERROR_STATEMENT, SOURCE_TOOL, REASON ->
                Column.optional(name, SqlType.Plain.TEXT);
        };
    }
}
