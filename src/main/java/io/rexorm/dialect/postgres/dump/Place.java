package io.rexorm.dialect.postgres.dump;

/**
 * Where an object stands in the script, as far as what it needs allows. What belongs to a table stands with the table.
 *
 * @param phase what kind of object it is
 * @param schema its schema
 * @param name its name, or its table's
 * @param rank what it is to the table; 0 for the table itself
 * @param detail its own name within the table, or what else tells it from others
 */
record Place(Phase phase, String schema, String name, int rank, String detail) implements Comparable<Place> {
    /** The ranks of what belongs to a table. */
    static final int LATE_PART = 1;

    static final int INDEX = 2;
    static final int STATISTICS = 3;
    static final int RULE = 4;
    static final int TRIGGER = 5;
    static final int POLICY = 6;

    /** The kinds of objects, in the order of the script. */
    enum Phase {
        SCHEMA,
        EXTENSION,
        COLLATION,
        TYPE,
        FUNCTION,
        OPERATOR,
        TEXT_SEARCH,
        SERVER,
        SEQUENCE,
        TABLE,
        VIEW,
        /** Partitions join their tables once all have their indexes, so that those are matched and not made again. */
        PARTITION,
        /** Foreign keys, and checks that new child tables must not inherit. */
        CONSTRAINT,
        /** Triggers that the partitions inherit. */
        PARTITIONED_TRIGGER,
        PUBLICATION,
        PUBLICATION_MEMBER,
        /** Last of all, as it would fire on what follows. */
        EVENT_TRIGGER
    }

    @Override
    public int compareTo(Place other) {
        int order = phase.compareTo(other.phase);
        order = order != 0 ? order : schema.compareTo(other.schema);
        order = order != 0 ? order : name.compareTo(other.name);
        order = order != 0 ? order : Integer.compare(rank, other.rank);
        return order != 0 ? order : detail.compareTo(other.detail);
    }
}
