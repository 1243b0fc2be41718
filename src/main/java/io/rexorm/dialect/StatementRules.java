package io.rexorm.dialect;

import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import org.jspecify.annotations.Nullable;

/** How single statements behave outside a transaction that covers a whole migration. Stateless. */
public interface StatementRules {

    /**
     * Why a migration cannot have the statement, wherever it stands.
     *
     * @return the reason as the end of a sentence that begins with the statement, or null where it can
     */
    @Nullable
    String whyRefused(Statement statement);

    /** Whether the statement silently does nothing in a transaction. */
    boolean isIgnoredInTransaction(Statement statement);

    /** Whether the statement may end a transaction by itself, as a procedure does that commits. */
    boolean mayCommit(Statement statement);

    /** Whether what the statement does lasts for the session only, so that another session has to do it again. */
    boolean setsSession(Statement statement);

    /** Whether the statement keeps nobody from reading or writing while it waits for locks. */
    boolean blocksNobody(Statement statement);

    /**
     * What has to be remembered of the catalog before the statement is sent, so that {@link #aftermath} can tell what it
     * has made from what was there: one line, or null where nothing has.
     */
    @Nullable
    String before(Session session, Statement statement);

    /** Whether another session still runs the statement: a server may go on with it after its client is gone. */
    boolean isRunning(Session session, Statement statement);

    /**
     * Finds out what has become of a statement that ran outside a transaction and failed, or whose session ended while it
     * ran. Changes nothing.
     *
     * @param before what {@link #before} said
     * @throws io.rexorm.jdbc.QueryException when the catalog cannot be read
     */
    Aftermath aftermath(Session session, Statement statement, @Nullable String before);
}
