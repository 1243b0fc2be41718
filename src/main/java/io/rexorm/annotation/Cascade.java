package io.rexorm.annotation;

/**
 * What {@code db.saveGraph(…)} writes of a relation besides the entity itself. Nothing else cascades: {@code insert}, {@code update} and
 * {@code delete} are about one row.
 */
public enum Cascade {
    /** Nothing. */
    NONE,
    /**
     * The rows that it holds: new ones are inserted, others updated where they differ from theirs. Rows of the database that it does not hold are
     * left alone. Of a many-to-many the links become those that it holds; of its rows the new ones are inserted, and no other is changed.
     */
    SAVE,
    /** As {@link #SAVE}; rows of the database that it no longer holds are deleted, and so is what is declared so of them. */
    SAVE_AND_DELETE
}
