package io.rexorm.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a session from outside, over a connection of its own that is opened with the first question. Used by one
 * thread, which is not the session's. What cannot be found out is empty, never a failure.
 */
public interface SessionWatch extends AutoCloseable {

    /** Whom the session waits for at this moment; none where it does not wait. */
    List<Blocker> blockers();

    /** How far its statement is, where the server tells: {@code building index: scanning table, 45 %}. */
    @Nullable
    String progress();

    @Override
    void close();
}
