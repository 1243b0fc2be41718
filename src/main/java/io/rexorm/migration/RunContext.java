package io.rexorm.migration;

import io.rexorm.jdbc.SessionListener;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a verb, and who hears of it.
 *
 * @param actor what the history remembers
 * @param clock what time it is
 * @param listener hears of migrations
 * @param sessionListener hears of statements
 * @param stop who can ask the run to stop
 * @param profile the profile of the configuration, or null where none is in use
 */
public record RunContext(
        Actor actor,
        InstantSource clock,
        MigrationListener listener,
        SessionListener sessionListener,
        StopRequest stop,
        @Nullable String profile) {

    /** Nobody hears of it, and the time is the machine's. */
    public static RunContext of(Actor actor) {
        return new RunContext(
                actor, InstantSource.system(), MigrationListener.NONE, SessionListener.NONE, new StopRequest(), null);
    }
}
