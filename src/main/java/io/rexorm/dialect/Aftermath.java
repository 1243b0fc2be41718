package io.rexorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at the catalog says about a statement that ran outside a transaction and was cut off.
 *
 * @param state whether the database holds what the statement does, once the remedies have run
 * @param remedies statements that remove what was left half-made, or finish it; each runs outside a transaction
 * @param note what they do, as a sentence in the past without its full stop; null where there is nothing to tell
 */
public record Aftermath(
        State state, List<String> remedies, @Nullable String note) {

    public Aftermath {
        remedies = List.copyOf(remedies);
    }

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
    public static Aftermath done() {
        return of(State.DONE);
    }

    /** The statement can be sent again. */
    public static Aftermath undone() {
        return of(State.UNDONE);
    }

    /** The catalog does not tell. */
    public static Aftermath unknown() {
        return of(State.UNKNOWN);
    }

    private static Aftermath of(State state) {
        return new Aftermath(state, List.of(), null);
    }
}
