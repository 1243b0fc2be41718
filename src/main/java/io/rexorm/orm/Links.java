package io.rexorm.orm;

import io.rexorm.dialect.RowInserter;
import io.rexorm.dialect.SqlRenderer;
import io.rexorm.entity.LinkTable;
import io.rexorm.orm.LinkRows.Link;
import io.rexorm.orm.ValuesStatement.Effect;
import io.rexorm.sql.Delete;
import io.rexorm.sql.Expression;
import io.rexorm.sql.Expression.Column;
import io.rexorm.sql.Expression.Comparison;
import io.rexorm.sql.Expression.Exists;
import io.rexorm.sql.Expression.Fragment;
import io.rexorm.sql.Expression.Not;
import io.rexorm.sql.Expression.Value;
import io.rexorm.sql.InsertRows;
import io.rexorm.sql.OnConflict;
import io.rexorm.sql.Operator;
import io.rexorm.sql.RenderedSql;
import io.rexorm.sql.Rows;
import io.rexorm.sql.Select;
import io.rexorm.sql.Selected;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;

/** Makes and deletes the links of many-to-many relations. Thread-safe. */
final class Links {
    private static final String GIVEN = "rex_given";
    private static final String KNOWN = "rex_link";

    private final Database database;
    private final SqlRenderer renderer;
    private final RowInserter inserter;
    private final ConcurrentHashMap<LinkTable, Boolean> unique = new ConcurrentHashMap<>();

    /**
     * What one row is to be linked to.
     *
     * @param from its key
     * @param to the keys of the others, each once
     */
    record Wanted(ColumnValue from, List<ColumnValue> to) {}

    Links(Database database) {
        this.database = database;
        this.renderer = database.dialect().sql();
        this.inserter = database.dialect().entities().rows();
    }

    /** Makes the links that are not there, and says how many these were. */
    long make(LinkEnds ends, List<Wanted> wanted) {
        List<Link> links = new ArrayList<>();
        for (Wanted each : wanted) {
            each.to().forEach(to -> links.add(new Link(each.from(), to)));
        }
        if (links.isEmpty()) {
            return 0;
        }
        boolean isUnique = isUnique(ends.link());
        int most = inserter.rowsAtOnce(2);
        long made = 0;
        RenderedSql sql = null;
        for (int from = 0; from < links.size(); from += most) {
            List<Link> rows = links.subList(from, Math.min(links.size(), from + most));
            sql = sql == null || rows.size() < most ? insert(ends, rows.size(), isUnique) : sql;
            made += database.write(new LinkRows(sql, inserter, ends.columns(), rows));
        }
        return made;
    }

    /** Deletes these links, and says how many were there. */
    long remove(LinkEnds ends, Wanted unwanted) {
        return unwanted.to().isEmpty() ? 0 : database.write(delete(ends, unwanted, Operator.IN));
    }

    /** Deletes all links of these rows but the wanted ones, and says how many these were. */
    long removeOthers(LinkEnds ends, List<Wanted> wanted) {
        Map<RenderedSql, List<ValuesStatement>> alike = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            ValuesStatement statement = delete(ends, each, Operator.NOT_IN);
            alike.computeIfAbsent(statement.sql(), sql -> new ArrayList<>()).add(statement);
        }
        long removed = 0;
        for (List<ValuesStatement> statements : alike.values()) {
            removed += LongStream.of(new RawBatches(database).run(statements)).sum();
        }
        return removed;
    }

    private ValuesStatement delete(LinkEnds ends, Wanted wanted, Operator operator) {
        LinkTable link = ends.link();
        List<Expression> conditions = new ArrayList<>();
        conditions.add(new Comparison(Column.of(link.from()), Operator.EQUAL, new Value(wanted.from())));
        if (!wanted.to().isEmpty()) {
            conditions.add(ValueLists.compare(Column.of(link.to()), operator, List.copyOf(wanted.to())));
        }
        RenderedSql sql = renderer.render(new Delete(table(link), Rows.where(conditions), List.of()));
        return new ValuesStatement(sql.text(), sql.binds(), Effect.DELETES, null);
    }

    /** Without a unique key nothing conflicts, so that the statement itself looks which links are there. */
    private RenderedSql insert(LinkEnds ends, int rows, boolean isUnique) {
        LinkTable link = ends.link();
        List<String> names = List.of(link.from(), link.to());
        String given = isUnique
                ? inserter.rowsKnownBy(names, ends.columns(), rows)
                : missing(link, inserter.rows(ends.columns(), rows));
        OnConflict conflict = isUnique ? OnConflict.doNothing(names) : null;
        return RenderedSql.of(renderer.render(new InsertRows(table(link), names, given, conflict, List.of()))
                .text());
    }

    private String missing(LinkTable link, String rows) {
        Select known = Select.of(List.of(new Selected(Fragment.of("1"), null)), new Source.Table(table(link), KNOWN))
                .where(List.of(isGiven(link.from()), isGiven(link.to())));
        Select missing = Select.of(
                        List.of(Selected.column(link.from()), Selected.column(link.to())),
                        new Source.Table(new TableName(null, GIVEN), null))
                .where(new Not(new Exists(known)));
        return "WITH " + renderer.quote(GIVEN) + " (" + renderer.quote(link.from()) + ", " + renderer.quote(link.to())
                + ") AS (" + rows + ") " + renderer.render(missing).text();
    }

    private static Expression isGiven(String column) {
        return new Comparison(new Column(KNOWN, column), Operator.EQUAL, new Column(GIVEN, column));
    }

    private boolean isUnique(LinkTable link) {
        Boolean known = unique.get(link);
        if (known == null) {
            String question = database.dialect().entities().uniqueKeyOf(link.name(), link.from(), link.to());
            known = database.<Boolean>read(
                    new ValuesStatement(question, List.of(), Effect.READS, null), row -> row.next());
            unique.put(link, known);
        }
        return known;
    }

    private static TableName table(LinkTable link) {
        return new TableName(null, link.name());
    }
}
