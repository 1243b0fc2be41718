package io.rexorm.orm;

import io.rexorm.jdbc.Binding;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.schema.SqlType;
import io.rexorm.sql.RenderedSql;
import org.jspecify.annotations.Nullable;

/** A statement with its values, and what is known of both when it fails. */
abstract class BoundStatement implements Binding {
    private final RenderedSql sql;

    BoundStatement(RenderedSql sql) {
        this.sql = sql;
    }

    final RenderedSql sql() {
        return sql;
    }

    /** The entity that it is about, or null. */
    @Nullable
    EntityModel model() {
        return null;
    }

    /** The column that the value at an index, from 1, is of; null where that is not known. */
    @Nullable
    ColumnModel column(int index) {
        return null;
    }

    /** The type that the column of a property is declared with; null where that is not known. */
    final @Nullable SqlType type(ColumnModel column) {
        EntityModel known = model();
        int position = known == null ? -1 : known.columns().indexOf(column);
        return known == null || position < 0
                ? null
                : known.table().columns().get(position).type();
    }

    /** Which of many rows it is about, to be put behind a sentence; empty where it is about one. */
    String place() {
        return "";
    }

    /** Whether it may change rows. */
    boolean changesRows() {
        return true;
    }

    /** Whether it is known to do nothing but read. */
    boolean onlyReads() {
        return false;
    }

    /** Whether it deletes rows. */
    boolean deletes() {
        return false;
    }
}
