package io.rexorm.dialect;

import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.JdbcAdapter;
import io.rexorm.jdbc.QueryException;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/** What the library needs of this database, beside what it shares with the migrations. Stateless. */
public interface EntitySupport {

    /** The name by which the JDBC driver calls the database: {@code PostgreSQL}. */
    String product();

    /**
     * The driver.
     *
     * @param place the database as it is shown to people
     */
    JdbcAdapter adapter(String place);

    /**
     * Opens a connection for many short statements.
     *
     * @throws io.rexorm.jdbc.ConnectionException when there is none to be had
     */
    Connection connect(ConnectionSettings settings);

    /** How many connections may do what at a time. */
    Sharing sharing(ConnectionSettings settings);

    /** Whether rows come one after the other in a transaction only, and all at once otherwise. */
    boolean streamsInTransactionOnly();

    /** How many rows are inserted with one statement. */
    RowInserter rows();

    /**
     * The next number of a sequence, as an expression.
     *
     * @param sequence the sequence's name, as SQL text
     * @return null where the database has no sequences
     */
    @Nullable
    String nextOf(String sequence);

    /**
     * A query for the sequence that numbers a column: it has one row of one column, the sequence's name as SQL text, or null.
     *
     * @return null where columns are numbered without one
     */
    @Nullable
    String sequenceOf(String table, String column);

    /**
     * A query that has a row where two columns of a table are unique together, by a key or an index of nothing but them.
     *
     * @param table the table's name
     */
    String uniqueKeyOf(String table, String first, String second);

    /**
     * The column that the database has looked for in vain.
     *
     * @return its name, or null where the failure is another
     */
    @Nullable
    String missingColumn(QueryException failure);

    /**
     * The table that the database has looked for in vain.
     *
     * @return its name, or null where the failure is another
     */
    @Nullable
    String missingTable(QueryException failure);

    /** How plans of statements are asked for. */
    PlanSupport plans();

    /** How connections share a database. */
    enum Sharing {
        /** Any of them may read and write. */
        ALL_WRITE,
        /** One at a time writes, the others go on reading. */
        ONE_WRITES,
        /** There is one connection: the database is in memory, and no other would see it. */
        ONE_CONNECTION
    }
}
