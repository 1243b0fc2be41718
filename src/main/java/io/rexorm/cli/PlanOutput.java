package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.MigrationPlan;
import io.rexorm.script.CopyData;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what would be run: a line a migration, the SQL itself, or JSON. */
final class PlanOutput {
    private static final String DRY_RUN = "--dry-run";
    private static final String SQL = "--sql";
    private static final String TO_STDOUT = "-";

    private final Invocation invocation;

    PlanOutput(Invocation invocation) {
        this.invocation = invocation;
    }

    static void describe(CommandSpec spec, boolean planOnly) {
        if (!planOnly) {
            spec.addOption(Flag.on("show what would be run; write, create and lock nothing", DRY_RUN));
        }
        spec.addOption(Flag.optional("FILE", TO_STDOUT, "print the SQL, or write it to FILE, and run nothing", SQL));
    }

    static boolean isWanted(Invocation invocation) {
        return invocation.has(DRY_RUN) || invocation.has(SQL);
    }

    /** @param verb what would be done to each migration: {@code apply} or {@code revert} */
    void print(MigrationPlan plan, String verb) {
        if (invocation.has(SQL)) {
            sql(plan);
        } else if (invocation.json()) {
            invocation.console().out().print(json(plan, verb));
        } else if (!invocation.quiet()) {
            invocation.console().out().print(text(plan, verb));
        }
    }

    private String text(MigrationPlan plan, String verb) {
        StringBuilder text = new StringBuilder(invocation.configuration().databaseUrl()).append("\n");
        TextTable table = new TextTable("<<>");
        for (MigrationPlan.Entry entry : plan.entries()) {
            table.row(Style.NOTICE, "would " + verb, entry.title(), Wording.count(entry.statements(), "statement"));
        }
        text.append(table.render(invocation.colour()));
        if (plan.entries().isEmpty()) {
            return text.append("nothing to do\n").toString();
        }
        return text.append(Wording.count(plan.entries().size(), "migration"))
                .append("; nothing was changed\n")
                .toString();
    }

    private void sql(MigrationPlan plan) {
        String file = invocation.value(SQL);
        try {
            if (file == null || file.equals(TO_STDOUT)) {
                script(plan, invocation.console().out());
                return;
            }
            try (Writer writer = Files.newBufferedWriter(
                    invocation.environment().workingDirectory().resolve(file))) {
                script(plan, writer);
            }
        } catch (IOException e) {
            throw new RexException(ErrorCode.FILE_NOT_WRITTEN, "cannot write " + file + ": " + e.getMessage(), null, e);
        }
        invocation.console().err().println("written: " + file);
    }

    private static void script(MigrationPlan plan, Writer text) throws IOException {
        for (MigrationPlan.Entry entry : plan.entries()) {
            text.append("-- ").append(entry.title()).append('\n');
            for (Section section : entry.sections()) {
                text.append(section.transactional() ? "BEGIN;\n" : "");
                for (Statement statement : section.statements()) {
                    text.append(statement.text()).append(";\n");
                    copyData(statement, text);
                }
                text.append(section.transactional() ? "COMMIT;\n" : "");
            }
            text.append('\n');
        }
    }

    /** As psql reads it: the lines, then one with a backslash and a dot. They may be many, so they are passed on. */
    private static void copyData(Statement statement, Writer text) throws IOException {
        CopyData data = statement.data();
        if (data == null) {
            return;
        }
        try (Reader lines = new InputStreamReader(data.open(), StandardCharsets.UTF_8)) {
            lines.transferTo(text);
        }
        text.append("\\.\n");
    }

    private static String json(MigrationPlan plan, String verb) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("plan").open('[');
        for (MigrationPlan.Entry entry : plan.entries()) {
            json.item().open('{');
            json.name("version").value(entry.version().toString());
            json.name("name").value(entry.name());
            json.name("action").value(verb);
            json.name("statements").open('[');
            for (Section section : entry.sections()) {
                for (Statement statement : section.statements()) {
                    json.item().value(statement.text());
                }
            }
            json.close(']');
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
