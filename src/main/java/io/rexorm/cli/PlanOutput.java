package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.MigrationPlan;
import io.rexorm.script.Statement;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what would be run: a line a migration, the SQL itself, or JSON. */
final class PlanOutput {
    static final String DRY_RUN = "--dry-run";

    private static final String SQL = "--sql";
    private static final String TO_STDOUT = "-";
    private static final String RESUME = "resume";

    private final Invocation invocation;

    PlanOutput(Invocation invocation) {
        this.invocation = invocation;
    }

    static void describe(CommandSpec spec, boolean planOnly) {
        if (!planOnly) {
            spec.addOption(Flag.on("show what would be run; write, create and lock nothing", DRY_RUN));
        }
        spec.addOption(Flag.optional(
                "FILE",
                TO_STDOUT,
                "print the SQL, that of the history too, or write it to FILE, and run nothing",
                SQL));
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
            boolean resumed = entry.resumedAfter() != null;
            String statements =
                    entry.complete() ? Wording.count(entry.statements(), "statement") : "known when it runs";
            table.row(
                    Style.NOTICE,
                    "would " + (resumed ? RESUME : verb),
                    entry.title(),
                    resumed ? statements + " left" : statements);
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
        refuseUnknown(plan);
        String file = invocation.value(SQL);
        try {
            if (file == null || file.equals(TO_STDOUT)) {
                refuseJson();
                new PlanScript(plan, invocation.console().out()).write();
                return;
            }
            try (Writer writer = Files.newBufferedWriter(
                    invocation.environment().workingDirectory().resolve(file))) {
                new PlanScript(plan, writer).write();
            }
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN, "cannot write " + file + ": " + Wording.reason(e), null, e);
        }
        if (invocation.json()) {
            JsonWriter json = new JsonWriter().open('{');
            json.name("schemaVersion").value(1);
            json.name("file").value(file);
            invocation.console().out().print(json.close('}').toString());
        } else if (!invocation.quiet()) {
            invocation.console().err().println("written: " + file);
        }
    }

    /** What reads one document from stdout could not make anything of a script. */
    private void refuseJson() {
        if (invocation.json()) {
            throw new RexException(
                    ErrorCode.USAGE,
                    SQL + " prints a script, and " + GlobalFlags.JSON + " one JSON document: they do not go together",
                    "write the script to a file: --sql FILE --json");
        }
    }

    private static void refuseUnknown(MigrationPlan plan) {
        for (MigrationPlan.Entry entry : plan.entries()) {
            if (entry.resumedAfter() != null) {
                throw new RexException(
                        ErrorCode.MIGRATION_UNFINISHED,
                        entry.title() + " is half done, so a script cannot know what is left of it",
                        "let rexorm finish it first: run the same command without --sql");
            }
            if (!entry.complete()) {
                throw new RexException(
                        ErrorCode.MIGRATION_INVALID,
                        "the SQL of " + entry.title() + " is known when it runs: it, or one before it, reads rows",
                        "run the same command without --sql, or up to the one before with --to");
            }
        }
    }

    private static String json(MigrationPlan plan, String verb) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("plan").open('[');
        for (MigrationPlan.Entry entry : plan.entries()) {
            json.item().open('{');
            json.name("version").value(entry.version().toString());
            json.name("name").value(entry.name());
            json.name("action").value(entry.resumedAfter() == null ? verb : RESUME);
            json.name("complete").value(entry.complete());
            json.name("statements").open('[');
            for (Statement statement : entry.left()) {
                json.item().value(statement.text());
            }
            json.close(']');
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
