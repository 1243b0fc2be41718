package io.rexorm.orm;

import io.rexorm.dialect.RowInserter;
import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.BoundValues;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.schema.Column;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insert of many rows, row after row. */
final class RowsStatement<T> extends BoundStatement {
    private final StoredEntity<T> table;
    private final List<FreshRow<T>> rows;
    private final int[] columns;

    RowsStatement(RenderedSql sql, StoredEntity<T> table, List<FreshRow<T>> rows, int[] columns) {
        super(sql);
        this.table = table;
        this.rows = rows;
        this.columns = columns;
    }

    StoredEntity<T> table() {
        return table;
    }

    List<FreshRow<T>> rows() {
        return rows;
    }

    @Override
    public void bind(Binder to) {
        int index = 1;
        for (FreshRow<T> row : rows) {
            EntityStatement.requireWhole(table, row.entity(), row.values());
            for (int column : columns) {
                EntityStatement.bindFresh(table, row.entity(), row.values(), column, to, index++);
            }
        }
    }

    /** The same rows with an array for each column. */
    BoundStatement asArrays(RowInserter inserter) {
        return new Arrays<>(this, inserter);
    }

    private @Nullable Object[] array(int column) {
        @Nullable Object[] array = new Object[rows.size()];
        BoundValues value = new BoundValues();
        for (int i = 0; i < array.length; i++) {
            FreshRow<T> row = rows.get(i);
            EntityStatement.bindFresh(table, row.entity(), row.values(), column, value, 1);
            array[i] = value.get(1);
        }
        return array;
    }

    @Override
    EntityModel model() {
        return table.model;
    }

    @Override
    ColumnModel column(int index) {
        return table.column(columns[(index - 1) % columns.length]);
    }

    /** The columns of the rows. */
    private static final class Arrays<T> extends BoundStatement {
        private final RowsStatement<T> rows;
        private final RowInserter inserter;

        Arrays(RowsStatement<T> rows, RowInserter inserter) {
            super(rows.sql());
            this.rows = rows;
            this.inserter = inserter;
        }

        @Override
        public void bind(Binder to) {
            for (FreshRow<T> row : rows.rows) {
                EntityStatement.requireWhole(rows.table, row.entity(), row.values());
            }
            List<Column> declared = rows.table.model.table().columns();
            int index = 1;
            for (int column : rows.columns) {
                to.array(index++, inserter.elementOf(declared.get(column)), rows.array(column));
            }
        }

        @Override
        EntityModel model() {
            return rows.table.model;
        }

        @Override
        ColumnModel column(int index) {
            return rows.table.column(rows.columns[index - 1]);
        }
    }
}
