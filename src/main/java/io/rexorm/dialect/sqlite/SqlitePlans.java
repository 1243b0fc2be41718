package io.rexorm.dialect.sqlite;

import io.rexorm.dialect.PlanSupport;
import io.rexorm.dialect.QueryPlan;
import io.rexorm.dialect.QueryPlan.Scan;
import io.rexorm.dialect.TableNames;
import io.rexorm.jdbc.Row;
import io.rexorm.script.LexicalRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code EXPLAIN QUERY PLAN}: {@code SCAN posts} reads all, {@code SEARCH posts USING INDEX posts_author_id_idx (author_id=?)} what is
 * wanted. A table is called by its alias. An automatic index is made of the whole table, for this one statement.
 */
final class SqlitePlans implements PlanSupport {
    private static final String SCAN = "SCAN ";
    private static final String SEARCH = "SEARCH ";
    private static final String INDEX = " INDEX ";
    private static final List<String> BEHIND_NAMES = List.of(" USING ", " VIRTUAL TABLE ", " LEFT-JOIN", " EXISTS");
    private static final List<String> MADE = List.of("CO-ROUTINE ", "MATERIALIZE ");

    @Override
    public List<List<String>> preferIndexes() {
        return List.of(List.of());
    }

    @Override
    public String explain(String sql) {
        return "EXPLAIN QUERY PLAN " + sql;
    }

    @Override
    public QueryPlan read(Row rows, String sql) {
        TableNames names = TableNames.in(sql, LexicalRules.SQLITE);
        List<String> lines = new ArrayList<>();
        List<Scan> scans = new ArrayList<>();
        List<String> indexes = new ArrayList<>();
        Map<Long, Integer> depths = new HashMap<>();
        Set<String> made = new HashSet<>();
        while (rows.next()) {
            long id = rows.number(1);
            int depth = depths.getOrDefault(rows.number(2), -1) + 1;
            depths.put(id, depth);
            String line = rows.requiredText(4);
            lines.add("  ".repeat(depth) + line);
            MADE.stream().filter(line::startsWith).forEach(word -> made.add(line.substring(word.length())));
            boolean scan = line.startsWith(SCAN);
            if (scan || line.startsWith(SEARCH)) {
                String name = name(line.substring(scan ? SCAN.length() : SEARCH.length()));
                String index = index(line);
                boolean automatic = line.contains(" USING AUTOMATIC ");
                if (automatic || (scan && !line.contains(" VIRTUAL TABLE ") && !made.contains(name))) {
                    scans.add(new Scan(names.tableOf(name), index.isEmpty() ? null : index));
                }
                if (!index.isEmpty()) {
                    indexes.add(index);
                }
            }
        }
        return new QueryPlan(lines, scans, indexes);
    }

    private static String name(String rest) {
        int end = rest.length();
        for (String word : BEHIND_NAMES) {
            int at = rest.indexOf(word);
            end = at < 0 ? end : Math.min(end, at);
        }
        return rest.substring(0, end);
    }

    /** {@code USING COVERING INDEX posts_author_id_idx (author_id=?)}; empty where no index is named. */
    private static String index(String line) {
        int using = line.indexOf(" USING ");
        int at = using < 0 ? -1 : line.indexOf(INDEX, using);
        if (at < 0) {
            return "";
        }
        String rest = name(line.substring(at + INDEX.length()));
        int columns = rest.startsWith("(") ? 0 : rest.lastIndexOf(" (");
        return columns < 0 ? rest : rest.substring(0, columns);
    }

    @Override
    public String columnsOf() {
        return "SELECT c.name FROM pragma_table_list(?) AS t, pragma_table_info(t.name) AS c WHERE t.type <> 'view'"
                + " ORDER BY c.cid";
    }

    @Override
    public String indexesOf() {
        return "SELECT i.name, c.name, i.partial FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c"
                + " ORDER BY i.name, c.seqno";
    }

    @Override
    public String tableOf() {
        return "SELECT tbl_name FROM sqlite_schema WHERE type = 'index' AND name = ?";
    }
}
