package io.rexorm.schema;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes a column of a table that is created, added or dropped. It is NOT NULL unless it is {@link #optional}. What a
 * line below says stands after the column's name and type, the same on PostgreSQL and SQLite. Not for use after the
 * block that it was made in.
 */
public final class ColumnBuilder {
    private final String table;
    private Column column;
    private @Nullable ForeignKey references;
    private Check.@Nullable OneOf check;
    private @Nullable Index index;

    ColumnBuilder(String table, Column column) {
        this.table = table;
        this.column = column;
    }

    /** May be NULL: leaves {@code NOT NULL} out. */
    public ColumnBuilder optional() {
        column = column.asOptional();
        return this;
    }

    /** {@code DEFAULT 'member'}. */
    public ColumnBuilder withDefault(String text) {
        return withDefault(ColumnDefault.of(text));
    }

    /** {@code DEFAULT 18}. */
    public ColumnBuilder withDefault(long number) {
        return withDefault(ColumnDefault.of(number));
    }

    /** {@code DEFAULT 0.5}. */
    public ColumnBuilder withDefault(BigDecimal number) {
        return withDefault(ColumnDefault.of(number));
    }

    /** {@code DEFAULT TRUE}. */
    public ColumnBuilder withDefault(boolean value) {
        return withDefault(ColumnDefault.of(value));
    }

    /** The default, as {@link ColumnDefault} has it: {@code withDefault(ColumnDefault.now())}. */
    public ColumnBuilder withDefault(ColumnDefault value) {
        column = column.withDefault(value);
        return this;
    }

    /** {@code CHECK (role IN ('admin', 'member'))}. */
    public ColumnBuilder oneOf(String... values) {
        check = Check.oneOf(table, column.name(), List.of(values));
        return this;
    }

    /** {@code REFERENCES companies (id)}. */
    public ColumnBuilder references(String target) {
        return references(target, "id");
    }

    /** {@code REFERENCES companies (number)}. */
    public ColumnBuilder references(String target, String targetColumn) {
        references = ForeignKey.of(table, column.name(), target, targetColumn);
        return this;
    }

    /**
     * {@code REFERENCES companies (id) ON DELETE CASCADE}.
     *
     * @throws IllegalStateException when the column references nothing
     */
    public ColumnBuilder onDelete(ReferentialAction action) {
        if (references == null) {
            throw new IllegalStateException("onDelete comes after references: " + table + "." + column.name());
        }
        references = references.onDelete(action);
        return this;
    }

    /** {@code CREATE UNIQUE INDEX users_email_key ON users (email)}, as a statement of its own. */
    public ColumnBuilder unique() {
        index = Index.unique(table, column.name());
        return this;
    }

    /** {@code CREATE INDEX users_email_idx ON users (email)}, as a statement of its own. */
    public ColumnBuilder indexed() {
        index = Index.of(table, column.name());
        return this;
    }

    SchemaChange.AddColumn addition() {
        return new SchemaChange.AddColumn(table, column, references, check);
    }

    @Nullable
    Index index() {
        return index;
    }

    Table addTo(Table design) {
        Table with = design.with(column);
        with = references == null ? with : with.with(references);
        with = check == null ? with : with.with(check);
        return index == null ? with : with.with(index);
    }
}
