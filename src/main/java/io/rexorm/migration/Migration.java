package io.rexorm.migration;

import io.rexorm.schema.SchemaBuilder;

/**
 * A migration that is written in Java: a class in a file {@code <version>_<name>.java} beside the other migrations, or one
 * called {@code V<version>_<Name>} on the class path. It needs a constructor without parameters, and nothing of it has to be
 * public.
 *
 * <pre>{@code
 * final class V20261122093000_CreateUsers implements Migration {
 *     @Override
 *     public void up(SchemaBuilder schema) {
 *         schema.createTable("users", t -> {
 *             t.id();
 *             t.column("email", SqlType.varchar(320)).unique();
 *         });
 *     }
 * }
 * }</pre>
 *
 * <p>It describes what to do, and does nothing itself: that is rendered as SQL, which runs and is kept in the history, the
 * down too. So it has to describe the same each time it is asked.
 */
public interface Migration {

    /** Describes what the migration does. */
    void up(SchemaBuilder schema);

    /**
     * Describes what undoes it. Where this is not overridden it follows from {@link #up}, as long as every change in that says
     * what was there before.
     */
    default void down(SchemaBuilder schema) {
        schema.undo(this::up);
    }

    /**
     * Whether it runs in a transaction. What cannot, as {@code CREATE INDEX CONCURRENTLY}, belongs into a migration in which
     * this gives false.
     */
    default boolean transactional() {
        return true;
    }
}
