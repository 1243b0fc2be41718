package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement about the rows that a filter lets through, and about so many of them. */
final class FilterStatement extends BoundStatement {
    private final StoredEntity<?> table;
    private final List<Object> values = new ArrayList<>();
    private final List<Integer> positions = new ArrayList<>();
    private final long[] numbers;
    private final boolean deletes;

    /** @param numbers what stands behind the filter: limit and offset */
    FilterStatement(RenderedSql sql, StoredEntity<?> table, Filter filter, long... numbers) {
        super(sql);
        this.table = table;
        this.numbers = numbers;
        this.deletes = sql.text().startsWith("DELETE");
        filter.addTo(values, positions);
    }

    @Override
    public void bind(Binder to) {
        int index = 1;
        for (int i = 0; i < values.size(); i++) {
            table.mapper.bindValue(positions.get(i), values.get(i), to, index++);
        }
        for (long number : numbers) {
            to.number(index++, number);
        }
    }

    @Override
    EntityModel model() {
        return table.model;
    }

    @Override
    @Nullable
    ColumnModel column(int index) {
        return index > positions.size() ? null : table.column(positions.get(index - 1));
    }

    @Override
    boolean deletes() {
        return deletes;
    }
}
