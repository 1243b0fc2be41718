package io.rexorm.dialect;

import io.rexorm.script.Statement;

/**
 * What the statements of a migration leave behind in their session: settings, a role, temporary tables. The next migration
 * begins without, as if each had a session of its own, and the history is written as if nothing had been set. Costs nothing
 * where a migration leaves nothing.
 */
public interface SessionState {

    /** A statement has run. */
    void ran(Statement statement);

    /** Writes to the history between two statements of a migration: what they have set does not count, and counts again after it. */
    void write(Runnable row);

    /** The statements of a migration are over, and the last that happens to its row has not yet been written. */
    void finish();

    /** A migration is over, and no transaction is open. */
    void over();
}
