package io.rexorm.dialect.postgres.dump;

/**
 * A kind of object that one statement creates, and the query that finds them all.
 *
 * @param catalog the system catalog that holds them
 * @param phase where they stand in the script
 * @param rank what they are to the table they belong to
 * @param query gives the object's number, the schema, the name (or the name of the table it belongs to), a detail that
 *     tells it from others, and the statement
 */
record Kind(String catalog, Place.Phase phase, int rank, String query) {
    /** Every schema but the system's own, where {@code n} is {@code pg_namespace}. */
    static final String OURS = " n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ";

    /** Tables of every kind, where {@code c} is {@code pg_class}. */
    static final String TABLES = " c.relkind IN ('r', 'p', 'f') ";

    Kind(String catalog, Place.Phase phase, String query) {
        this(catalog, phase, 0, query);
    }
}
