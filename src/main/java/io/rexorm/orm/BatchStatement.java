package io.rexorm.orm;

import io.rexorm.jdbc.BatchBinding;
import io.rexorm.jdbc.Binder;
import io.rexorm.sql.RenderedSql;

/**
 * One statement, sent with the values of many rows. Where something is told of it, it stands for one row: the one that was refused,
 * or the first of those that are sent.
 */
abstract class BatchStatement extends BoundStatement implements BatchBinding {
    private int shown;
    private boolean isRefused;

    BatchStatement(RenderedSql sql) {
        super(sql);
    }

    abstract int rows();

    /** Notes which row is the first of those that are sent now. */
    final void startAt(int row) {
        shown = row;
    }

    @Override
    public final void refused(int row) {
        if (row < rows()) {
            shown = row;
            isRefused = true;
        }
    }

    @Override
    public final void bind(Binder to) {
        bind(shown, to);
    }

    @Override
    final String place() {
        return isRefused ? ", in row " + (shown + 1) + " of " + rows() : "";
    }
}
