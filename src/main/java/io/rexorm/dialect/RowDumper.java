package io.rexorm.dialect;

import io.rexorm.jdbc.Session;
import io.rexorm.sql.TableName;
import java.util.List;

/** Writes the rows of a database as statements that insert them into one that has its schema and no rows. Stateless. */
public interface RowDumper {

    /**
     * Reads every row of every table, and what numbers are given next. The same rows give the same text.
     *
     * @param except a table whose rows are left out
     * @return the statements, without a semicolon at their end; no order of tables is right where foreign keys are checked
     *     at once
     * @throws io.rexorm.jdbc.QueryException when a table cannot be read
     */
    List<String> dump(Session session, TableName except);
}
