package io.rexorm.dialect;

import org.jspecify.annotations.Nullable;

/**
 * What a look at the catalog says about a statement that ran outside a transaction and was cut off.
 *
 * @param state whether the database holds what the statement does
 * @param note what was found, or cleaned up, as a sentence without its full stop; null where there is nothing to tell
 */
public record Aftermath(State state, @Nullable String note) {

    /** Whether the database holds what a statement does. */
    public enum State {
        /** It does. */
        DONE,
        /** It does not, and nothing is left of the attempt: the statement can be sent again. */
        UNDONE,
        /** The catalog does not tell. */
        UNKNOWN
    }

    /** The database holds it. */
    public static Aftermath done(@Nullable String note) {
        return new Aftermath(State.DONE, note);
    }

    /** The statement can be sent again. */
    public static Aftermath undone(@Nullable String note) {
        return new Aftermath(State.UNDONE, note);
    }

    /** The catalog does not tell. */
    public static Aftermath unknown() {
        return new Aftermath(State.UNKNOWN, null);
    }
}
