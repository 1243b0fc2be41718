package io.rexorm.orm;

import io.rexorm.orm.Computed.Origin;
import io.rexorm.orm.Computed.Values;
import io.rexorm.sql.CommonTable;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query that another one reads as a table: {@code query.named("c")} stands in the place of a table, {@code db.with("c", query)} in
 * front of the query. Its columns are those that the query selects: {@code c.column(posts)}. Immutable and thread-safe.
 */
public final class DerivedTable {
    private final String name;
    private final TypedSelect<?> query;
    private final @Nullable CommonTable common;

    DerivedTable(String name, TypedSelect<?> query, @Nullable CommonTable common) {
        this.name = QueryText.name(name);
        this.query = query;
        this.common = common;
    }

    String reference() {
        return name;
    }

    Source source() {
        return common == null
                ? new Source.Query(query.complete(), name)
                : new Source.Table(new TableName(null, name), null);
    }

    /** The query in front of the one that reads it, or null where it stands in the place of a table. */
    @Nullable
    CommonTable common() {
        return common;
    }

    /**
     * A column, by what the query selects: {@code "c"."posts"}.
     *
     * @throws io.rexorm.jdbc.QueryException when the query does not select it
     */
    public <V> Expr<Object, V> column(Expr<?, V> selected) {
        List<Expr<?, ?>> columns = query.selected();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == selected || columns.get(i).expression().equals(selected.expression())) {
                return new Computed<>(
                        new TableColumn(name, query.names().get(i)),
                        Values.like(selected, columns.get(i).isNullable()),
                        new Origin(List.of(), Set.of(name)),
                        null);
            }
        }
        throw StoredEntity.invalid(
                "the query " + name + " does not select " + selected, "select it there; it has " + query.names());
    }
}
