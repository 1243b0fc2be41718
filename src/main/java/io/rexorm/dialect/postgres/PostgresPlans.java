package io.rexorm.dialect.postgres;

import io.rexorm.dialect.PlanSupport;
import io.rexorm.dialect.QueryPlan;
import io.rexorm.jdbc.Row;
import java.util.List;
import java.util.StringJoiner;

/** {@code EXPLAIN}, with {@code enable_seqscan} off, so that a table is read from one end to the other only where no index can be used. */
final class PostgresPlans implements PlanSupport {
    private static final String NO_SCAN = "SET LOCAL enable_seqscan = off";

    /**
     * Of a small table the cheapest plan may read all of an index for its order, with others to be had: a bitmap is made of an index for a
     * condition only.
     */
    @Override
    public List<List<String>> preferIndexes() {
        return List.of(
                List.of(NO_SCAN),
                List.of(NO_SCAN, "SET LOCAL enable_indexscan = off", "SET LOCAL enable_indexonlyscan = off"));
    }

    @Override
    public String explain(String sql) {
        return "EXPLAIN (COSTS OFF) " + sql;
    }

    @Override
    public QueryPlan read(Row rows, String sql) {
        // A row is a line, and a value with a line end in it makes several.
        StringJoiner text = new StringJoiner("\n");
        while (rows.next()) {
            text.add(rows.requiredText(1));
        }
        return PlanText.read(text.toString());
    }

    @Override
    public String columnsOf() {
        return "SELECT a.attname FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid WHERE t.relname = ?"
                + " AND t.relkind IN ('r', 'p', 'm') AND pg_table_is_visible(t.oid) AND a.attnum > 0"
                + " AND NOT a.attisdropped ORDER BY a.attnum";
    }

    @Override
    public String indexesOf() {
        return "SELECT i.relname, a.attname, x.indpred IS NOT NULL FROM pg_class t"
                + " JOIN pg_index x ON x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid"
                + " CROSS JOIN LATERAL unnest(x.indkey) WITH ORDINALITY AS k (number, place)"
                + " LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number"
                + " WHERE t.relname = ? AND pg_table_is_visible(t.oid) AND k.place <= x.indnkeyatts"
                + " ORDER BY i.relname, k.place";
    }

    @Override
    public String tableOf() {
        return "SELECT t.relname FROM pg_class i JOIN pg_index x ON x.indexrelid = i.oid"
                + " JOIN pg_class t ON t.oid = x.indrelid WHERE i.relname = ? AND pg_table_is_visible(i.oid)";
    }
}
