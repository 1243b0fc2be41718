package io.rexorm.orm;

import io.rexorm.dialect.QueryPlan;
import io.rexorm.dialect.QueryPlan.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * How a statement would be run.
 *
 * @param sql the statement
 * @param plans its plans, one for each of the dialect's preferences; in the last indexes serve conditions only
 */
record SeenPlan(String sql, List<QueryPlan> plans) {

    /** What is read from one end to the other in each of the plans. */
    List<Scan> scans() {
        List<Scan> scans = new ArrayList<>(last().scans());
        for (QueryPlan plan : plans) {
            scans.removeIf(scan ->
                    plan.scans().stream().noneMatch(other -> other.table().equals(scan.table())));
        }
        return scans;
    }

    boolean uses(String index) {
        return plans.stream().anyMatch(plan -> plan.indexes().contains(index));
    }

    /** The statement, and below it the plan in which an index may serve an order. */
    String withFirst() {
        return text(plans.get(0));
    }

    /** The statement, and below it the plan in which indexes serve conditions only. */
    String withLast() {
        return text(last());
    }

    private QueryPlan last() {
        return plans.get(plans.size() - 1);
    }

    private String text(QueryPlan plan) {
        StringBuilder text = new StringBuilder(sql);
        for (String line : plan.lines()) {
            text.append("\n    ").append(line);
        }
        return text.toString();
    }
}
