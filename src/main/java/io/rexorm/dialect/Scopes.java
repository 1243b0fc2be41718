package io.rexorm.dialect;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.QueryException;
import io.rexorm.sql.Expression.TableColumn;
import io.rexorm.sql.Join;
import io.rexorm.sql.Select;
import io.rexorm.sql.Source;
import io.rexorm.sql.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which tables columns can be of, where a statement is written: those of the innermost query first. */
final class Scopes {
    private final Deque<Map<String, String>> open = new ArrayDeque<>();

    /** Opens the tables of a query. One of a name that a query around has too gets another. */
    void open(Select select) {
        Map<String, String> tables = new LinkedHashMap<>();
        add(select.from(), tables);
        for (Join join : select.joins()) {
            add(join.source(), tables);
        }
        open.push(tables);
    }

    /** Opens the only table of a statement that changes it. */
    void open(TableName table) {
        open.push(Map.of(table.name(), table.name()));
    }

    void close() {
        open.pop();
    }

    /** Does something as if the innermost query were not there: its tables are none of another one beside it. */
    void beside(Runnable work) {
        Map<String, String> innermost = open.pop();
        work.run();
        open.push(innermost);
    }

    private void add(Source source, Map<String, String> tables) {
        String name = source.reference();
        String written = name;
        boolean renamed = source instanceof Source.Table table && table.renamed();
        for (int i = 2; renamed && isTaken(written); i++) {
            written = name + "_" + i;
        }
        if (tables.put(name, written) != null) {
            throw invalid(
                    "the query has two tables that are called " + name, "give one of them another name with as(…)");
        }
    }

    private boolean isTaken(String written) {
        return open.stream().anyMatch(tables -> tables.containsValue(written));
    }

    /** The name that a table gets in the statement, or null for its own. */
    @Nullable
    String alias(Source.Table table) {
        Map<String, String> tables = open.peek();
        String written = tables == null ? null : tables.get(table.reference());
        return written == null || written.equals(table.name().name()) ? null : written;
    }

    /** What stands before a column: nothing, where it can only be of the only table. */
    @Nullable
    String written(TableColumn column) {
        boolean innermost = true;
        Iterator<Map<String, String>> scopes = open.iterator();
        while (scopes.hasNext()) {
            Map<String, String> tables = scopes.next();
            String written = innermost && column.outside() ? null : tables.get(column.table());
            if (written != null) {
                return innermost && tables.size() == 1 ? null : written;
            }
            innermost = false;
        }
        List<String> known = new ArrayList<>();
        open.forEach(tables -> known.addAll(tables.keySet()));
        throw invalid(
                "the query names the column " + column.name() + " of " + column.table() + ", and has no such table",
                known.isEmpty() ? "say from which table" : "join it; the query has " + String.join(", ", known));
    }

    private static QueryException invalid(String message, String hint) {
        return new QueryException(
                ErrorCode.QUERY_INVALID, new QueryException.Failure(message, null, -1, null), null, hint, null);
    }
}
