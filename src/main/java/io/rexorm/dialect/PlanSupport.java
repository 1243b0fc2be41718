package io.rexorm.dialect;

import io.rexorm.jdbc.Row;
import java.util.List;

/**
 * How this database tells in which way it would run a statement, and what it knows of indexes. The queries have one value to be bound,
 * a name without quotes. Stateless.
 */
public interface PlanSupport {

    /**
     * What lets plans take an index wherever one can be used, so that tables with few rows tell what happens to large ones: several lists
     * of statements, each for a plan of its own, of which the last takes indexes for conditions only. They hold until the savepoint
     * before them is rolled back. A table is read from one end to the other where it is in each of the plans.
     */
    List<List<String>> preferIndexes();

    /** The statement that gives the plan of another one, with the same values bound. The other is not run. */
    String explain(String sql);

    /**
     * Reads the plan.
     *
     * @param rows what {@link #explain} gives
     * @param sql the statement that was explained
     */
    QueryPlan read(Row rows, String sql);

    /** A query for the columns of a table, one a row; no rows where there is no such table. */
    String columnsOf();

    /**
     * A query for the indexes of a table: name of the index, name of a column or null for an expression, whether the index is partial; a row
     * for each column, in the order of the index.
     */
    String indexesOf();

    /** A query for the table that an index is on; no rows where there is no such index. */
    String tableOf();
}
