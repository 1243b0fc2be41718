package io.rexorm.orm;

import io.rexorm.dialect.RowInserter;
import io.rexorm.jdbc.Binder;
import io.rexorm.jdbc.BoundValues;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.schema.Column;
import io.rexorm.sql.RenderedSql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An insert of many links. */
final class LinkRows extends BoundStatement {
    private final RowInserter inserter;
    private final List<Column> columns;
    private final List<Link> links;

    /** A row of a table between. */
    record Link(ColumnValue from, ColumnValue to) {

        ColumnValue end(int column) {
            return column == 0 ? from : to;
        }
    }

    /**
     * @param columns the two columns of the table
     * @param links at least one
     */
    LinkRows(RenderedSql sql, RowInserter inserter, List<Column> columns, List<Link> links) {
        super(sql);
        this.inserter = inserter;
        this.columns = columns;
        this.links = links;
    }

    @Override
    public void bind(Binder to) {
        if (inserter.bindsArrays()) {
            for (int column = 0; column < columns.size(); column++) {
                to.array(column + 1, inserter.elementOf(columns.get(column)), array(column));
            }
            return;
        }
        int index = 1;
        for (Link link : links) {
            link.from().bind(to, index++);
            link.to().bind(to, index++);
        }
    }

    private @Nullable Object[] array(int column) {
        @Nullable Object[] array = new Object[links.size()];
        BoundValues value = new BoundValues();
        for (int i = 0; i < array.length; i++) {
            links.get(i).end(column).bind(value, 1);
            array[i] = value.get(1);
        }
        return array;
    }

    @Override
    ColumnModel column(int index) {
        return links.get(0).end((index - 1) % columns.size()).column();
    }
}
