package io.rexorm.orm;

import io.rexorm.dialect.QueryPlan.Scan;
import io.rexorm.dialect.TableNames;
import io.rexorm.orm.Plans.TableIndex;
import io.rexorm.script.SqlToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Tells which statements read tables from one end to the other, and which index might spare it. */
final class FullScans {
    private static final Set<String> CONDITIONS = Set.of("WHERE", "ON");
    private static final Set<String> OTHERS =
            Set.of("SELECT", "FROM", "SET", "VALUES", "GROUP", "ORDER", "LIMIT", "OFFSET", "RETURNING", "WINDOW", "DO");

    private final Database database;
    private final Plans plans;
    private final Map<String, List<TableIndex>> indexes = new LinkedHashMap<>();

    FullScans(Database database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    /**
     * What is wrong with the statements, a text for each; the same text once.
     *
     * @param tables the tables that are not to be read so; none for all
     * @throws AssertionError when one of the tables is not there
     */
    Set<String> of(List<SeenPlan> seen, List<String> tables) {
        for (String table : tables) {
            if (plans.columnsOf(table).isEmpty()) {
                throw new AssertionError("there is no table " + table + ", so nothing is known of it");
            }
        }
        Set<String> problems = new LinkedHashSet<>();
        for (SeenPlan plan : seen) {
            for (Scan scan : plan.scans()) {
                boolean asked = tables.isEmpty() || tables.stream().anyMatch(scan.table()::equalsIgnoreCase);
                if (asked && !isPartial(scan) && !plans.columnsOf(scan.table()).isEmpty()) {
                    problems.add(problem(plan, scan.table()));
                }
            }
        }
        return problems;
    }

    private List<TableIndex> indexesOf(String table) {
        return indexes.computeIfAbsent(table, plans::indexesOf);
    }

    /** All of a partial index is not all of its table. */
    private boolean isPartial(Scan scan) {
        return indexesOf(scan.table()).stream()
                .anyMatch(index -> index.partial() && index.name().equals(scan.index()));
    }

    private String problem(SeenPlan plan, String table) {
        StringJoiner known = new StringJoiner(", ", "its indexes are ", "");
        known.setEmptyValue("it has no index");
        for (TableIndex index : indexesOf(table)) {
            StringJoiner columns = new StringJoiner(", ", index.name() + " (", index.partial() ? "), partial" : ")");
            index.columns().forEach(column -> columns.add(column == null ? "an expression" : column));
            known.add(columns.toString());
        }
        return table + " is read from one end to the other:\n  " + plan.withLast() + "\n  " + known + "; "
                + remedy(table, missing(plan.sql(), table));
    }

    private static String remedy(String table, List<String> columns) {
        if (columns.isEmpty()) {
            return "the statement has no condition on a column that an index could begin with";
        }
        String index = "an index on " + table + " (" + String.join(", ", columns) + ")";
        return index + (columns.size() == 1 ? " may help" : ", or on some of these columns, may help");
    }

    /** The columns of the table that stand in conditions, and with which no index begins. */
    private List<String> missing(String sql, String table) {
        TableNames names = TableNames.in(sql, database.dialect().lexicalRules());
        Set<String> found = new LinkedHashSet<>();
        List<String> columns = plans.columnsOf(table);
        boolean inCondition = false;
        List<SqlToken> tokens = names.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            if (CONDITIONS.stream().anyMatch(token::is)) {
                inCondition = true;
            } else if (OTHERS.stream().anyMatch(token::is)) {
                inCondition = false;
            } else if (inCondition && isOf(table, names, i)) {
                columns.stream().filter(token::names).forEach(found::add);
            }
        }
        for (TableIndex index : indexesOf(table)) {
            if (!index.partial()) {
                found.remove(index.columns().get(0));
            }
        }
        return new ArrayList<>(found);
    }

    /** Whether the name is not that of a column of another table: {@code a.id}. */
    private static boolean isOf(String table, TableNames names, int at) {
        List<SqlToken> tokens = names.tokens();
        boolean qualified = at > 1 && tokens.get(at - 1).is(".");
        return !qualified || names.tableOf(tokens.get(at - 2).name()).equalsIgnoreCase(table);
    }
}
