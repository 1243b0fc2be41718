package io.rexorm.orm;

import io.rexorm.dialect.SqlRenderer;
import io.rexorm.mapping.EntityModel;
import io.rexorm.sql.Assignment;
import io.rexorm.sql.Delete;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Function;
import io.rexorm.sql.Insert;
import io.rexorm.sql.InsertRows;
import io.rexorm.sql.OnConflict;
import io.rexorm.sql.Operator;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Rows;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.SqlStatement;
import io.rexorm.sql.TableName;
import io.rexorm.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an entity's statements, with a mark for each value, which is bound when they are sent. */
record EntitySql(EntityModel model, SqlRenderer renderer) {

    /** All rows, with these columns. */
    Select rows(int[] columns) {
        return Select.of(selected(columns), new Source.Table(table(), null, true));
    }

    /** All rows, with these columns, whose text is made once. */
    Select allRows(int[] columns) {
        Select all = rows(columns);
        return all.select(List.of(new Selected(Fragment.of(renderer.columns(all.columns())), null)));
    }

    /** The same columns, each by itself, so that their table can stand before them. */
    List<Selected> ofTable(int[] columns) {
        List<Selected> selected = new ArrayList<>();
        for (int column : columns) {
            selected.add(new Selected(new Expression.TableColumn(model.table().name(), name(column)), null));
        }
        return selected;
    }

    RenderedSql select(int[] columns, int[] where) {
        return found(rows(columns), where);
    }

    RenderedSql exists(int[] where) {
        return found(rows(new int[0]).select(List.of(new Selected(Fragment.of("1"), null))), where);
    }

    RenderedSql count() {
        Expression count = new Expression.Call(Function.COUNT, false, List.of(new Expression.AllColumns(null)));
        return text(rows(new int[0]).select(List.of(new Selected(count, null))));
    }

    RenderedSql delete(int[] where) {
        return text(new Delete(table(), Rows.where(conditions(where)), List.of()));
    }

    RenderedSql insert(int[] columns) {
        return text(Insert.of(table(), assignments(columns)));
    }

    /**
     * An insert that gives the key back.
     *
     * @param next the key as an expression, or null where the database numbers the rows by itself
     */
    RenderedSql insertNumbered(int[] columns, int key, @Nullable String next) {
        List<Assignment> values = assignments(columns);
        if (next != null) {
            values.add(new Assignment(name(key), Fragment.of(next)));
        }
        return text(new Insert(table(), values, selected(key)));
    }

    /** @param returned what is read back */
    RenderedSql update(int[] set, int[] where, int... returned) {
        return text(new Update(table(), assignments(set), Rows.where(conditions(where)), selected(returned)));
    }

    /**
     * An insert of rows.
     *
     * @param rows where they come from: {@code VALUES (?, ?)}
     * @param conflict what becomes of rows that are there already, or null
     * @param returned what is read back
     */
    RenderedSql insertRows(int[] columns, String rows, @Nullable OnConflict conflict, int... returned) {
        return text(new InsertRows(table(), names(columns), rows, conflict, selected(returned)));
    }

    /**
     * The row that is there gets the values of the new one.
     *
     * @param conflict what it is known by
     * @param set what it is given
     * @param version the column that is counted up, or -1
     */
    OnConflict onConflict(int[] conflict, int[] set, int version) {
        List<Assignment> values = new ArrayList<>();
        for (int column : set.length == 0 ? conflict : set) {
            String name = name(column);
            Column known = new Column(table().name(), name);
            values.add(new Assignment(
                    name,
                    column == version ? new Fragment(List.of("", " + 1"), List.of(known)) : OnConflict.excluded(name)));
        }
        return new OnConflict(names(conflict), values);
    }

    private RenderedSql found(Select rows, int[] where) {
        return text(rows.where(conditions(where)));
    }

    /** The text alone: which values are bound for its marks is said when it is sent. */
    private RenderedSql text(SqlStatement statement) {
        return RenderedSql.of(renderer.render(statement).text());
    }

    private TableName table() {
        return new TableName(null, model.table().name());
    }

    private List<Assignment> assignments(int[] columns) {
        List<Assignment> values = new ArrayList<>();
        for (int column : columns) {
            values.add(Assignment.of(name(column), null));
        }
        return values;
    }

    private List<Expression> conditions(int[] columns) {
        List<Expression> conditions = new ArrayList<>();
        for (int column : columns) {
            conditions.add(
                    new Expression.Comparison(Column.of(name(column)), Operator.EQUAL, new Expression.Value(null)));
        }
        return conditions;
    }

    private List<Selected> selected(int... columns) {
        List<Selected> selected = new ArrayList<>();
        for (int column : columns) {
            selected.add(Selected.column(name(column)));
        }
        return selected;
    }

    private List<String> names(int[] columns) {
        List<String> names = new ArrayList<>();
        for (int column : columns) {
            names.add(name(column));
        }
        return names;
    }

    private String name(int column) {
        return model.columns().get(column).name();
    }
}
