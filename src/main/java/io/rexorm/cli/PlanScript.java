package io.rexorm.cli;

import io.rexorm.dialect.ShellGuard;
import io.rexorm.migration.MigrationPlan;
import io.rexorm.migration.TransactionMode;
import io.rexorm.script.CopyData;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes a plan as a script for the database's own shell. It does what {@code rexorm} would do, what it would write into
 * the history included, each migration with its row in one transaction.
 */
final class PlanScript {
    private static final String HEAD = """
            -- Run it with a shell that stops at the first error: psql --set ON_ERROR_STOP=1 --file FILE, sqlite3 -bail DATABASE < FILE.
            -- It holds for the history as it was when this was written. Keep rexorm away while it runs: it takes no lock.

            """;

    private final Writer text;
    private final MigrationPlan plan;
    private boolean prepared;

    PlanScript(MigrationPlan plan, Writer text) {
        this.plan = plan;
        this.text = text;
    }

    void write() throws IOException {
        if (plan.entries().isEmpty()) {
            text.append("-- nothing to do\n");
            return;
        }
        text.append(HEAD);
        lines(plan.settings());
        text.append('\n');
        boolean together = plan.transaction() == TransactionMode.ALL;
        if (together) {
            begin(plan.guard());
        }
        for (MigrationPlan.Entry entry : plan.entries()) {
            text.append("-- ")
                    .append(entry.title().replace('\n', ' ').replace('\r', ' '))
                    .append('\n');
            if (together) {
                whole(entry);
            } else if (entry.transactional()) {
                begin(entry.guard());
                whole(entry);
                commit(entry.guard());
            } else {
                apart(entry);
            }
            text.append('\n');
        }
        if (together) {
            commit(plan.guard());
        }
    }

    private void whole(MigrationPlan.Entry entry) throws IOException {
        for (Section section : entry.sections()) {
            statements(section);
        }
        lines(entry.reset());
        lines(entry.history());
    }

    private void apart(MigrationPlan.Entry entry) throws IOException {
        for (Section section : entry.sections()) {
            if (section.transactional() && plan.transaction() != TransactionMode.NONE) {
                begin(entry.guard());
                statements(section);
                commit(entry.guard());
            } else {
                statements(section);
            }
        }
        lines(entry.reset());
        begin(ShellGuard.NONE);
        lines(entry.history());
        commit(ShellGuard.NONE);
    }

    private void begin(ShellGuard guard) throws IOException {
        text.append("BEGIN;\n");
        lines(plan.limits());
        if (!prepared) {
            lines(plan.preparation());
            prepared = true;
        }
        lines(guard.begun());
    }

    private void commit(ShellGuard guard) throws IOException {
        lines(guard.check());
        text.append("COMMIT;\n");
    }

    private void statements(Section section) throws IOException {
        for (Statement statement : section.statements()) {
            text.append(statement.text()).append(";\n");
            copyData(statement);
        }
    }

    private void lines(List<String> statements) throws IOException {
        for (String statement : statements) {
            text.append(statement).append(";\n");
        }
    }

    /** As psql reads it: the lines, then one with a backslash and a dot. They may be many, so they are passed on. */
    private void copyData(Statement statement) throws IOException {
        CopyData data = statement.data();
        if (data == null) {
            return;
        }
        try (Reader lines = new InputStreamReader(data.open(), StandardCharsets.UTF_8)) {
            lines.transferTo(text);
        }
        text.append("\\.\n");
    }
}
