package io.rexorm.orm;

import io.rexorm.jdbc.BoundValues;
import io.rexorm.mapping.ColumnModel;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.AllOf;
import io.rexorm.sql.Expression.AnyOf;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.NullTest;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.Operator;
import io.rexorm.sql.Ordering;
import io.rexorm.sql.Ordering.Nulls;
import io.rexorm.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of an entity's rows in which no two are equal, so that any row says which ones come behind it.
 *
 * @param table the entity
 * @param parts the columns by which rows are ordered, the key among them
 * @param <T> the entity
 */
record Keyset<T>(StoredEntity<T> table, List<Part> parts) {

    /** A column by which rows are ordered. */
    record Part(int position, TableColumn column, boolean descending, boolean nullable, Nulls nulls) {

        Ordering ordering() {
            return new Ordering(column, descending, nulls);
        }
    }

    /** The order of a query, with the key behind it. */
    static <T> Keyset<T> of(StoredEntity<T> table, Select select) {
        List<Part> parts = new ArrayList<>();
        boolean descending = false;
        for (Ordering ordering : select.orderBy()) {
            descending = ordering.descending();
            parts.add(part(table, ordering));
        }
        for (int position : table.key) {
            if (parts.stream().noneMatch(part -> part.position == position)) {
                parts.add(part(table, new Ordering(table.expression(position), descending)));
            }
        }
        return new Keyset<>(table, parts);
    }

    private static Part part(StoredEntity<?> table, Ordering ordering) {
        for (int position : table.all) {
            ColumnModel column = table.column(position);
            if (table.expression(position).equals(ordering.expression())) {
                if (column.sensitive()) {
                    throw StoredEntity.invalid(
                            table.name() + "." + column.property() + " is sensitive, and a cursor would tell it",
                            "order the rows by something else");
                }
                boolean nullable = column.nullable() && column.role() != io.rexorm.mapping.Role.KEY;
                Nulls nulls = ordering.nulls();
                if (nullable && nulls == Nulls.BY_DATABASE) {
                    nulls = ordering.descending() ? Nulls.FIRST : Nulls.LAST;
                }
                return new Part(position, table.expression(position), ordering.descending(), nullable, nulls);
            }
        }
        throw StoredEntity.invalid(
                "the rows of " + table.name() + " are ordered by something that is no property of theirs",
                "slice(…) goes on from the values of the last row; order by properties of " + table.name());
    }

    /** What it is, to tell it from other orders. */
    String name() {
        StringBuilder name = new StringBuilder(table.name());
        for (Part part : parts) {
            name.append(part.descending ? '-' : '+').append(part.column.name()).append(part.nulls.text());
        }
        return name.toString();
    }

    /** The query in this order. */
    Select ordered(Select select) {
        Select ordered = select.unordered();
        for (Part part : parts) {
            ordered = ordered.orderBy(part.ordering());
        }
        return ordered;
    }

    /** The values of a row. */
    Cursor cursor(T row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Part part : parts) {
            Object value = table.mapper.value(row, part.position);
            BoundValues bound = new BoundValues();
            if (value != null) {
                table.mapper.bindValue(part.position, value, bound, 1);
            }
            values.add(value == null ? null : bound.get(1));
        }
        return new Cursor(name(), values);
    }

    /** The rows behind one. */
    Expression behind(Cursor cursor) {
        if (cursor.values().size() != parts.size()) {
            throw StoredEntity.invalid(
                    "the cursor is none that slice(…) has given", "give Slice.next() as it is, or null to begin");
        }
        return isUniform() ? rowBehind(cursor) : behind(cursor, 0);
    }

    private boolean isUniform() {
        for (Part part : parts) {
            if (part.nullable || part.descending != parts.get(0).descending) {
                return false;
            }
        }
        return true;
    }

    /** {@code (a, b) > (?, ?)}, which an index on both answers. */
    private Expression rowBehind(Cursor cursor) {
        List<String> texts = new ArrayList<>();
        List<Expression> operands = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            texts.add(i == 0 ? "(" : ", ");
            operands.add(parts.get(i).column);
        }
        for (int i = 0; i < parts.size(); i++) {
            texts.add(i > 0 ? ", " : parts.get(0).descending ? ") < (" : ") > (");
            operands.add(new Value(cursor.values().get(i)));
        }
        texts.add(")");
        return new Fragment(texts, operands);
    }

    /** {@code a > ? OR (a = ? AND (b < ? OR …))}. */
    private Expression behind(Cursor cursor, int from) {
        Part part = parts.get(from);
        Object value = cursor.values().get(from);
        List<Expression> either = new ArrayList<>(after(part, value));
        if (from + 1 < parts.size()) {
            Expression same = value == null
                    ? new NullTest(part.column, true)
                    : new Comparison(part.column, Operator.EQUAL, new Value(value));
            either.add(new AllOf(List.of(same, behind(cursor, from + 1))));
        }
        return either.isEmpty() ? Fragment.of("1 = 0") : new AnyOf(either);
    }

    private static List<Expression> after(Part part, @Nullable Object value) {
        boolean nullsLast = part.nulls == Nulls.LAST;
        if (value == null) {
            return nullsLast ? List.of() : List.of(new NullTest(part.column, false));
        }
        Expression beyond =
                new Comparison(part.column, part.descending ? Operator.LESS : Operator.GREATER, new Value(value));
        return part.nullable && nullsLast ? List.of(beyond, new NullTest(part.column, true)) : List.of(beyond);
    }
}
