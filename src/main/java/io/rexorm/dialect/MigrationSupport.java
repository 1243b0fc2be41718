package io.rexorm.dialect;

import io.rexorm.dialect.Dialect.Access;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.QueryException;
import io.rexorm.jdbc.Session;
import io.rexorm.script.Statement;
import io.rexorm.sql.TableName;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the migration engine needs to know of a database. Stateless. */
public interface MigrationSupport {

    /** The lock that keeps other migrating processes away from this database and history table. It is not yet held. */
    MigrationLock lock(Session session, ConnectionSettings settings, TableName history);

    /** How single statements behave. */
    StatementRules statements();

    /**
     * Keeps what migrations leave behind in the session from those after them.
     *
     * @param prepared the statements that the session was prepared with, and is again after it was cleaned
     */
    SessionState sessionState(Session session, ConnectionSettings settings, List<String> prepared);

    /**
     * Looks at a session from outside while it migrates.
     *
     * @return null where the database has nothing to tell
     */
    @Nullable
    SessionWatch watch(Session session, ConnectionSettings settings);

    /** Whether the database has refused the statement because it cannot run inside a transaction. */
    boolean isRefusedInTransaction(QueryException failure);

    /** Whether the statement failed because its table does not exist. */
    boolean isMissingTable(QueryException failure);

    /**
     * Prepares what is about to be migrated, session and database, where the driver or the database would decide otherwise. Nobody
     * else migrates it meanwhile, and no transaction is open.
     */
    void prepare(Session session, ConnectionSettings settings);

    /**
     * Makes sure that a history table which was not found is not there.
     *
     * @throws io.rexorm.RexException when it is where the role may not look, or is called almost the same, or could not be there
     */
    void requireMissing(Session session, TableName history);

    /**
     * Statements that create the schema that the history table shall be in; none where it is there.
     *
     * @throws io.rexorm.RexException when it cannot be created
     */
    List<String> schema(Session session, TableName history);

    /**
     * The same failure with what would mend it, where the database can be asked: the GRANT that is missing, for example. No
     * transaction may be open.
     *
     * @param access what the session was opened for
     */
    QueryException explained(Session session, QueryException failure, Access access, TableName history);

    /**
     * Statements to run at the beginning of a transaction so that it gives up in time.
     *
     * @param lockTimeout how long a statement may wait for another's lock; zero for ever
     * @param statementTimeout how long a statement may take; zero for ever
     */
    List<String> timeouts(Duration lockTimeout, Duration statementTimeout);

    /** The same for statements outside a transaction: they hold for the session. No transaction is open. */
    List<String> sessionTimeouts(Duration lockTimeout, Duration statementTimeout);

    /** What a script begins with that others run in the database's own shell, so that it means there what it means here. */
    List<String> shellSettings(ConnectionSettings settings);

    /**
     * Statements that give the session of a shell back what it was.
     *
     * @param ran what has run in it
     * @return nothing where they leave nothing behind
     */
    List<String> shellReset(ConnectionSettings settings, List<Statement> ran);

    /**
     * What {@link #guard} does around a transaction, for a script that a shell runs.
     *
     * @param session the database, or null where there is none yet
     * @param statements what the transaction is going to run
     */
    default ShellGuard shellGuard(@Nullable Session session, List<Statement> statements) {
        return ShellGuard.NONE;
    }

    /**
     * What is needed around a transaction of these statements. To be asked before it begins.
     *
     * @throws io.rexorm.jdbc.QueryException when the database refuses it
     */
    TransactionGuard guard(Session session, List<Statement> statements);

    /**
     * Copies a database that is a file, before it is changed.
     *
     * @param batch the run that will change it, which is part of the copy's name
     * @param kept how many copies are kept; older ones are deleted
     * @return the copy's name, for people, or null where there is nothing in the database yet
     * @throws io.rexorm.RexException when it cannot be copied, or is no file
     */
    @Nullable
    String copy(Session session, ConnectionSettings settings, long batch, int kept);

    /**
     * Drops everything that is not the database's own: tables, views, functions, types, whoever made them. What it cannot
     * drop it leaves as a whole: nothing is dropped then.
     *
     * @param history the history table, which is dropped too; its schema stays
     * @throws io.rexorm.jdbc.QueryException when the database refuses
     */
    void dropEverything(Session session, TableName history);

    /**
     * Why a statement cannot run, or would silently do nothing, inside a transaction.
     *
     * @param section all statements of the transaction, in order
     * @return the reason as the end of a sentence that begins with the statement, or null where it can
     */
    @Nullable
    String whyNotInTransaction(Statement statement, List<Statement> section);
}
