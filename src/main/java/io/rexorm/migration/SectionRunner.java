package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.dialect.Dialect;
import io.rexorm.jdbc.Session;
import io.rexorm.script.CopyData;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Sends the statements of sections to the database. It opens no transaction of its own. */
final class SectionRunner {
    private final Session session;
    private final Dialect dialect;
    private final MigrationOptions options;
    private final MigrationListener listener;

    SectionRunner(Session session, Dialect dialect, MigrationOptions options, MigrationListener listener) {
        this.session = session;
        this.dialect = dialect;
        this.options = options;
        this.listener = listener;
    }

    /** Whether everything in the sections can be one transaction. */
    boolean isTransactional(List<Section> sections) {
        if (options.transaction() == TransactionMode.NONE) {
            return false;
        }
        for (Section section : sections) {
            if (!section.transactional()) {
                return false;
            }
        }
        return true;
    }

    /** Begins a transaction that gives up in time. */
    void begin() {
        session.begin();
        for (String sql : dialect.migrations().timeouts(options.lockTimeout(), options.statementTimeout())) {
            session.execute(sql);
        }
    }

    /** Makes statements outside transactions give up in time. */
    void prepareSession() {
        for (String sql : dialect.migrations().sessionTimeouts(options.lockTimeout(), options.statementTimeout())) {
            session.execute(sql);
        }
    }

    /** Runs every statement of the sections in the transaction that is open. */
    void run(List<Section> sections) {
        Progress progress = new Progress(sections);
        for (Section section : sections) {
            run(section, progress);
        }
    }

    /** Runs each section by its own mode; what ran before a failure stays. */
    void runApart(List<Section> sections) {
        Progress progress = new Progress(sections);
        for (Section section : sections) {
            boolean transaction = section.transactional() && options.transaction() != TransactionMode.NONE;
            if (transaction) {
                begin();
            }
            run(section, progress);
            if (transaction) {
                session.commit();
            }
        }
    }

    private void run(Section section, Progress progress) {
        for (Statement statement : section.statements()) {
            listener.statement(++progress.number, progress.total);
            try {
                send(statement);
            } catch (RexException e) {
                throw new StatementFailure(statement, e);
            }
        }
    }

    private void send(Statement statement) {
        CopyData data = statement.data();
        if (data == null) {
            session.execute(statement.text());
            return;
        }
        try (InputStream stream = data.open()) {
            session.copyIn(statement.text(), stream);
        } catch (IOException e) {
            throw new RexException(
                    io.rexorm.ErrorCode.MIGRATION_INVALID,
                    "the data of COPY cannot be read: " + e.getMessage(),
                    null,
                    e);
        }
    }

    /** How far the statements of a migration are. */
    private static final class Progress {
        private final int total;
        private int number;

        Progress(List<Section> sections) {
            int count = 0;
            for (Section section : sections) {
                count += section.statements().size();
            }
            total = count;
        }
    }
}
