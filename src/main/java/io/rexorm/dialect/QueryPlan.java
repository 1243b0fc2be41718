package io.rexorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which way a database would run a statement.
 *
 * @param lines the plan as the database tells it, without the values that were bound
 * @param scans what is read from one end to the other
 * @param indexes the names of the indexes that are used
 */
public record QueryPlan(List<String> lines, List<Scan> scans, List<String> indexes) {

    /** Copies the lists. */
    public QueryPlan {
        lines = List.copyOf(lines);
        scans = List.copyOf(scans);
        indexes = List.copyOf(indexes);
    }

    /**
     * A table that is read from one end to the other.
     *
     * @param table its name, unquoted
     * @param index the index in whose order it is read, all of it, or null
     */
    public record Scan(String table, @Nullable String index) {}
}
