package io.rexorm.dialect.postgres;

import io.rexorm.dialect.Identifiers;
import io.rexorm.dialect.RowInserter;
import io.rexorm.schema.Column;
import io.rexorm.schema.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * One array a column, so that the text is the same for any number of rows. Where the database numbers them, it does so before
 * it inserts them, and gives the numbers in the order of the rows: {@code RETURNING} would promise none.
 */
final class PostgresRowInserter implements RowInserter {
    private static final int ROWS_AT_ONCE = 10_000;

    @Override
    public int rowsAtOnce(int columns) {
        return ROWS_AT_ONCE;
    }

    @Override
    public boolean bindsArrays() {
        return true;
    }

    @Override
    public boolean givesKeysInOrder() {
        return true;
    }

    @Override
    public @Nullable String elementOf(Column column) {
        SqlType type = column.type();
        if (type instanceof SqlType.Plain plain) {
            return switch (plain) {
                case TEXT -> "text";
                case SMALLINT -> "int2";
                case INTEGER -> "int4";
                case BIGINT -> "int8";
                case REAL -> "float4";
                case DOUBLE -> "float8";
                case BOOLEAN -> "bool";
                case DATE -> "date";
                case TIME -> "time";
                case TIMESTAMP -> "timestamp";
                case TIMESTAMPTZ -> "timestamptz";
                case UUID -> "uuid";
                case BYTES -> "bytea";
                case JSON -> "jsonb";
            };
        }
        if (type instanceof SqlType.Decimal) {
            return "numeric";
        }
        // An array of arrays is one array of more dimensions, and unnest takes it apart wholly.
        return type instanceof SqlType.Named named && named.name().endsWith("]") ? null : "text";
    }

    @Override
    public String insert(Target target, int rows) {
        StringBuilder names = new StringBuilder();
        StringBuilder arrays = new StringBuilder();
        StringBuilder given = new StringBuilder();
        for (Column column : target.columns()) {
            names.append(names.length() == 0 ? "" : ", ").append(Identifiers.QUOTED.write(column.name()));
            arrays.append(arrays.length() == 0 ? "?::" : ", ?::")
                    .append(elementOf(column))
                    .append("[]");
            if (column.type() instanceof SqlType.Named named) {
                arrays.append("::").append(named.name()).append("[]");
            }
        }
        String table = Identifiers.QUOTED.write(target.table());
        if (target.key() == null) {
            return "INSERT INTO " + table + " (" + names + ") SELECT * FROM unnest(" + arrays + ")";
        }
        String key = Identifiers.QUOTED.write(target.key());
        given.append("WITH rex_rows AS MATERIALIZED (SELECT nextval(")
                .append(PostgresEntities.text(String.valueOf(target.sequence())))
                .append(") AS rex_key, * FROM unnest(")
                .append(arrays)
                .append(") WITH ORDINALITY AS given(")
                .append(names)
                .append(", rex_place)), rex_inserted AS (INSERT INTO ")
                .append(table)
                .append(" (")
                .append(key)
                .append(", ")
                .append(names)
                .append(") OVERRIDING SYSTEM VALUE SELECT rex_key, ")
                .append(names)
                .append(" FROM rex_rows ORDER BY rex_place) SELECT rex_key FROM rex_rows ORDER BY rex_place");
        return given.toString();
    }
}
