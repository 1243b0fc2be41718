package io.rexorm.orm;

import io.rexorm.dialect.Identifiers;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.mapping.EntityModel;
import io.rexorm.sql.RenderedSql;
import org.jspecify.annotations.Nullable;

/** Makes the texts of an entity's statements. Identifiers are quoted, and all values are parameters. */
record EntitySql(EntityModel model) {

    String table() {
        return Identifiers.QUOTED.write(model.table().name());
    }

    RenderedSql select(int[] columns, int[] where) {
        return RenderedSql.of("SELECT " + names(columns) + " FROM " + table() + where(where));
    }

    RenderedSql exists(int[] where) {
        return RenderedSql.of("SELECT 1 FROM " + table() + where(where));
    }

    RenderedSql count() {
        return RenderedSql.of("SELECT count(*) FROM " + table());
    }

    RenderedSql delete(int[] where) {
        return RenderedSql.of("DELETE FROM " + table() + where(where));
    }

    RenderedSql insert(int[] columns) {
        return RenderedSql.of(insertText(columns, null, null));
    }

    /**
     * An insert that gives the key back.
     *
     * @param next the key as an expression, or null where the database numbers the rows by itself
     */
    RenderedSql insertNumbered(int[] columns, int key, @Nullable String next) {
        return RenderedSql.of(insertText(columns, next == null ? null : name(key), next) + " RETURNING " + name(key));
    }

    RenderedSql update(int[] set, int[] where) {
        return RenderedSql.of("UPDATE " + table() + " SET " + assignments(set) + where(where));
    }

    /**
     * An insert that updates the row that is there already.
     *
     * @param conflict what such a row is known by
     * @param set what it is given of the new one
     * @param version the column that is counted up, or -1
     * @param returned what is read back
     */
    RenderedSql upsert(int[] columns, int[] conflict, int[] set, int version, int[] returned) {
        StringBuilder sql = new StringBuilder(insertText(columns, null, null))
                .append(" ON CONFLICT (")
                .append(names(conflict))
                .append(") DO UPDATE SET ");
        String separator = "";
        for (int column : set.length == 0 ? conflict : set) {
            String name = name(column);
            sql.append(separator).append(name).append(" = ");
            if (column == version) {
                sql.append(table()).append('.').append(name).append(" + 1");
            } else {
                sql.append("excluded.").append(name);
            }
            separator = ", ";
        }
        return RenderedSql.of(sql.append(" RETURNING ").append(names(returned)).toString());
    }

    private String insertText(int[] columns, @Nullable String more, @Nullable String value) {
        StringBuilder names = new StringBuilder(names(columns));
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            values.append(i == 0 ? "?" : ", ?");
        }
        if (more != null) {
            names.append(names.length() == 0 ? "" : ", ").append(more);
            values.append(values.length() == 0 ? "" : ", ").append(value);
        }
        return names.length() == 0
                ? "INSERT INTO " + table() + " DEFAULT VALUES"
                : "INSERT INTO " + table() + " (" + names + ") VALUES (" + values + ")";
    }

    private String assignments(int[] set) {
        StringBuilder text = new StringBuilder();
        for (int column : set) {
            text.append(text.length() == 0 ? "" : ", ").append(name(column)).append(" = ?");
        }
        return text.toString();
    }

    private String where(int[] columns) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            text.append(text.length() == 0 ? " WHERE " : " AND ")
                    .append(name(column))
                    .append(" = ?");
        }
        return text.toString();
    }

    private String names(int[] columns) {
        StringBuilder text = new StringBuilder();
        for (int column : columns) {
            text.append(text.length() == 0 ? "" : ", ").append(name(column));
        }
        return text.toString();
    }

    private String name(int column) {
        ColumnModel model = model().columns().get(column);
        return Identifiers.QUOTED.write(model.name());
    }
}
