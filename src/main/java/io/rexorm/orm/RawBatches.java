package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import java.util.List;

/** Runs raw SQL with the values of many rows: one prepared statement, all in one transaction. */
record RawBatches(Database database) {

    /** @param rows the statement with the values of each */
    long[] run(List<ValuesStatement> rows) {
        if (rows.isEmpty()) {
            return new long[0];
        }
        requireAlike(rows);
        return database.inPieces(() -> database.writeAll(new RawBatch(rows)));
    }

    private static void requireAlike(List<ValuesStatement> rows) {
        ValuesStatement first = rows.get(0);
        if (first.onlyReads()) {
            throw StoredEntity.invalid("a batch changes rows, and this statement only reads", "use query(…)");
        }
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).sql().equals(first.sql())) {
                throw StoredEntity.invalid(
                        "row " + (i + 1)
                                + " makes another statement than row 1, as a list in it has another length or type",
                        "give each row a list of the same length, or run them one by one");
            }
        }
    }

    private static final class RawBatch extends BatchStatement {
        private final List<ValuesStatement> rows;

        RawBatch(List<ValuesStatement> rows) {
            super(rows.get(0).sql());
            this.rows = rows;
        }

        @Override
        int rows() {
            return rows.size();
        }

        @Override
        public void bind(int row, Binder to) {
            rows.get(row).bind(to);
        }
    }
}
