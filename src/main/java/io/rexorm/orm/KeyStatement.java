package io.rexorm.orm;

import io.rexorm.jdbc.Binder;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.sql.RenderedSql;
import org.jspecify.annotations.Nullable;

/** A statement that looks for a row by its key. */
final class KeyStatement extends BoundStatement {
    private final StoredEntity<?> table;
    private final @Nullable Object[] parts;

    KeyStatement(RenderedSql sql, StoredEntity<?> table, @Nullable Object[] parts) {
        super(sql);
        this.table = table;
        this.parts = parts;
    }

    @Override
    public void bind(Binder to) {
        for (int i = 0; i < parts.length; i++) {
            table.mapper.bindValue(table.key[i], parts[i], to, i + 1);
        }
    }

    @Override
    boolean onlyReads() {
        return true;
    }

    @Override
    EntityModel model() {
        return table.model;
    }

    @Override
    ColumnModel column(int index) {
        return table.column(table.key[index - 1]);
    }
}
