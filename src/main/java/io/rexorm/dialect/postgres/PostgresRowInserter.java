package io.rexorm.dialect.postgres;

import io.rexorm.dialect.Identifiers;
import io.rexorm.dialect.RowInserter;
import io.rexorm.schema.Column;
import io.rexorm.schema.SqlType;
import java.util.List;

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
    public String elementOf(Column column) {
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
        return "text";
    }

    @Override
    public String rows(List<Column> columns, int rows) {
        return inOrder(columns, "");
    }

    @Override
    public String rowsKnownBy(List<String> known, List<Column> columns, int rows) {
        StringBuilder order = new StringBuilder();
        for (String column : known) {
            order.append(Identifiers.QUOTED.write(column)).append(", ");
        }
        return inOrder(columns, order.toString());
    }

    private String inOrder(List<Column> columns, String first) {
        return "SELECT " + values(columns) + " FROM " + given(columns, names(columns)) + " ORDER BY " + first
                + "rex_place";
    }

    @Override
    public String numbered(Target target) {
        String names = names(target.columns());
        return "WITH rex_rows AS MATERIALIZED (SELECT nextval(" + PostgresEntities.text(target.sequence())
                + ") AS rex_key, * FROM " + given(target.columns(), names) + "), rex_inserted AS (INSERT INTO "
                + Identifiers.QUOTED.write(target.table()) + " (" + Identifiers.QUOTED.write(target.key()) + ", "
                + names
                + ") OVERRIDING SYSTEM VALUE SELECT rex_key, " + values(target.columns())
                + " FROM rex_rows ORDER BY rex_place) SELECT rex_key FROM rex_rows ORDER BY rex_place";
    }

    private static String names(List<Column> columns) {
        StringBuilder names = new StringBuilder();
        for (Column column : columns) {
            names.append(names.length() == 0 ? "" : ", ").append(Identifiers.QUOTED.write(column.name()));
        }
        return names.toString();
    }

    /** An array of arrays is one array of more dimensions, which unnest takes apart wholly: the inner ones are text, and cast. */
    private static String values(List<Column> columns) {
        StringBuilder values = new StringBuilder();
        for (Column column : columns) {
            values.append(values.length() == 0 ? "" : ", ").append(Identifiers.QUOTED.write(column.name()));
            if (column.type() instanceof SqlType.Named named && isArray(named)) {
                values.append("::").append(named.name());
            }
        }
        return values.toString();
    }

    private static boolean isArray(SqlType.Named type) {
        return type.name().endsWith("]");
    }

    private String given(List<Column> columns, String names) {
        StringBuilder given = new StringBuilder("unnest(");
        for (Column column : columns) {
            given.append(given.length() == "unnest(".length() ? "?::" : ", ?::")
                    .append(elementOf(column))
                    .append("[]");
            if (column.type() instanceof SqlType.Named named && !isArray(named)) {
                given.append("::").append(named.name()).append("[]");
            }
        }
        return given.append(") WITH ORDINALITY AS given(")
                .append(names)
                .append(", rex_place)")
                .toString();
    }
}
