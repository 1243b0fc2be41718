package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.MigrationSupport;
import io.rexorm.dialect.TransactionGuard;
import io.rexorm.jdbc.Session;
import io.rexorm.script.CopyData;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends statements to the database. */
final class SectionRunner {
    private final RunSession run;
    private final MigrationSupport support;

    SectionRunner(RunSession run) {
        this.run = run;
        this.support = run.dialect().migrations();
    }

    /** Whether everything in the sections can be one transaction. */
    boolean isTransactional(List<Section> sections) {
        if (run.options().transaction() == TransactionMode.NONE) {
            return false;
        }
        for (Section section : sections) {
            if (!section.transactional()) {
                return false;
            }
        }
        return true;
    }

    /** The sections as what is done whole or not at all. */
    List<Unit> units(List<Section> sections) {
        return Units.of(sections, support, run.options().transaction());
    }

    /**
     * Does the work in a transaction that gives up in time. It is committed where the work ends well and has broken
     * nothing, and rolled back otherwise.
     *
     * @param statements what the work is going to run
     */
    void inTransaction(List<Statement> statements, Runnable work) {
        Session session = run.session();
        try (TransactionGuard guard = support.guard(session, statements)) {
            session.begin();
            try {
                execute(support.timeouts(
                        run.options().lockTimeout(), run.options().statementTimeout()));
                guard.begun();
                work.run();
                refuse(guard.broken());
                session.commit();
            } catch (Throwable e) {
                session.rollbackAfter(e);
                throw e;
            }
        }
    }

    private static void refuse(List<String> broken) {
        if (!broken.isEmpty()) {
            throw new MigrationException(
                    ErrorCode.STATEMENT_FAILED,
                    String.join("; ", broken),
                    "keep the rows that are referred to, or delete those that refer to them in the same migration");
        }
    }

    /** The statements of all sections. */
    static List<Statement> statements(List<Section> sections) {
        List<Statement> statements = new ArrayList<>();
        for (Section section : sections) {
            statements.addAll(section.statements());
        }
        return statements;
    }

    /** Makes statements outside transactions give up in time. */
    void prepareSession() {
        sessionTimeouts(run.options().lockTimeout());
    }

    /** A pooler's session is not ours to set: the time of a statement is kept from here then. */
    private void sessionTimeouts(Duration lockTimeout) {
        if (run.session().isPooled()) {
            run.session().limit(run.options().statementTimeout());
            return;
        }
        execute(support.sessionTimeouts(lockTimeout, run.options().statementTimeout()));
    }

    private void execute(List<String> statements) {
        for (String sql : statements) {
            run.session().execute(sql);
        }
    }

    /** Runs every statement of the sections in the transaction that is open. */
    void run(List<Section> sections) {
        List<Statement> statements = statements(sections);
        int number = 0;
        for (Statement statement : statements) {
            run(statement, ++number, statements.size());
        }
    }

    /** Runs a statement outside a transaction. One that keeps nobody waiting may wait itself, as long as it takes. */
    void runAlone(Statement statement, int number, int total) {
        if (!support.statements().blocksNobody(statement)) {
            run(statement, number, total);
            return;
        }
        sessionTimeouts(Duration.ZERO);
        try {
            run(statement, number, total);
        } catch (StatementFailure e) {
            limitedAgain(e);
            throw e;
        }
        prepareSession();
    }

    /** Where the connection is gone, the statement is what failed. */
    private void limitedAgain(StatementFailure failure) {
        try {
            prepareSession();
        } catch (RexException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Runs a statement, wherever that is.
     *
     * @param number which it is of the migration, from 1
     * @throws StatementFailure when the database refuses it, or the run is to stop
     */
    void run(Statement statement, int number, int total) {
        StopRequest stop = run.context().stop();
        stop.check();
        run.context().listener().statement(number, total);
        run.watch().begin(number, total);
        try {
            stop.begin();
            send(statement);
            run.state().ran(statement);
        } catch (RexException e) {
            throw new StatementFailure(statement, stop.isRequested() ? StopRequest.interrupted(e) : e);
        } finally {
            stop.end();
            run.watch().end();
        }
    }

    private void send(Statement statement) {
        CopyData data = statement.data();
        if (data == null) {
            run.session().execute(statement.text());
            return;
        }
        try (InputStream stream = data.open()) {
            run.session().copyIn(statement.text(), stream);
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID, "the data of COPY cannot be read: " + e.getMessage(), null, e);
        }
    }
}
