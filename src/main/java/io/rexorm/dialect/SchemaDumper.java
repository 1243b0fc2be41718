package io.rexorm.dialect;

import io.rexorm.jdbc.Session;
import io.rexorm.sql.TableName;
import java.util.function.Supplier;

/**
 * Writes the schema of a database as a script that creates it in an empty one. The same schema gives the same text, on
 * whatever machine and whenever it is dumped. Stateless.
 */
public interface SchemaDumper {

    /** Does the work while everything that it reads is of one moment. It must not write. */
    <T> T inSnapshot(Session session, Supplier<T> work);

    /**
     * Reads the schema. To be called in a snapshot.
     *
     * @throws io.rexorm.jdbc.QueryException when the catalog cannot be read
     */
    SchemaDump dump(Session session);

    /** The table with the schema that it is in, where the database has schemas. To be called in a snapshot. */
    TableName located(Session session, TableName table);

    /** An expression for the time at which it is evaluated, as columns for points in time hold it. */
    String currentTime();
}
