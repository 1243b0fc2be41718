package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.migration.AppliedMigration;
import io.rexorm.migration.MigrationState;
import io.rexorm.migration.MigrationStatus;
import io.rexorm.migration.MigrationStatuses;
import io.rexorm.migration.Status;
import io.rexorm.migration.format.FolderReading;
import io.rexorm.migration.format.MigrationFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm status}: where every migration stands. */
final class StatusCommand implements Command {
    private static final String EXIT_CODE = "--exit-code";
    private static final String LIMIT = "--limit";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.on("exit with 3 when something is pending or half done", EXIT_CODE));
        spec.addOption(Flag.with("N", "show the last N migrations only", LIMIT));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Integer limit = invocation.number(LIMIT);
        MigrationCall call = new MigrationCall(invocation);
        MigrationStatuses statuses = new Status(call.project(), call.sessionListener()).run();
        MigrationFormat format = call.source().reading().format();
        List<MigrationStatus> shown = statuses.all();
        if (limit != null && limit < shown.size()) {
            shown = shown.subList(shown.size() - limit, shown.size());
        }
        if (invocation.json()) {
            invocation.console().out().print(json(invocation.configuration(), format, statuses, shown));
        } else if (!invocation.quiet()) {
            invocation.console().out().print(text(invocation, call.source().reading(), statuses, shown));
        }
        boolean open = !statuses.pending().isEmpty() || isHalfDone(statuses);
        return open && invocation.has(EXIT_CODE) ? ExitCode.PENDING : ExitCode.OK;
    }

    private static String text(
            Invocation invocation, FolderReading reading, MigrationStatuses statuses, List<MigrationStatus> shown) {
        boolean colour = invocation.colour();
        StringBuilder text = new StringBuilder(invocation.configuration().databaseUrl()).append('\n');
        if (reading.format() != MigrationFormat.REXORM) {
            text.append("format: ")
                    .append(reading.format().text())
                    .append(", ")
                    .append(reading.why())
                    .append('\n');
        }
        text.append('\n');
        if (!shown.isEmpty()) {
            TextTable table = new TextTable("<<<><><");
            table.header(Style.STRONG, "State", "Version", "Name", "Batch", "Applied at", "Duration", "By");
            for (MigrationStatus status : shown) {
                table.row(style(status.state()), cells(status));
            }
            text.append(table.render(colour)).append('\n');
        }
        text.append(summary(statuses)).append('\n');
        String next = next(statuses);
        if (next != null && invocation.console().terminal()) {
            text.append(Style.FAINT.apply("next: " + next, colour)).append('\n');
        }
        return text.toString();
    }

    private static boolean isHalfDone(MigrationStatuses statuses) {
        return statuses.count(MigrationState.FAILED) + statuses.count(MigrationState.RUNNING) > 0;
    }

    /** Where {@code migrate} may refuse to run, {@code validate} says why and what mends it. */
    private static @Nullable String next(MigrationStatuses statuses) {
        int disagreements = statuses.count(MigrationState.OUT_OF_ORDER)
                + statuses.count(MigrationState.EDITED)
                + statuses.count(MigrationState.MISSING)
                + statuses.count(MigrationState.FAILED);
        if (disagreements > 0) {
            return "rexorm validate";
        }
        return statuses.pending().isEmpty() ? null : "rexorm migrate";
    }

    private static String[] cells(MigrationStatus status) {
        AppliedMigration row = shown(status);
        String state = status.state().text();
        if (status.change() != null && status.change() != MigrationStatus.Change.STATEMENTS) {
            state += " (" + status.change().text().replace('-', ' ') + ")";
        }
        if (row == null) {
            return new String[] {state, status.version().toString(), status.name()};
        }
        return new String[] {
            state,
            status.version().toString(),
            status.name(),
            Long.toString(row.batch()),
            Wording.localTime(row.appliedAt()),
            Wording.duration(row.durationMillis()),
            row.appliedBy()
        };
    }

    /** The row, unless it tells of a run that was rolled back and will be done again. */
    private static @Nullable AppliedMigration shown(MigrationStatus status) {
        return status.state() == MigrationState.PENDING ? null : status.applied();
    }

    private static Style style(MigrationState state) {
        return switch (state) {
            case APPLIED -> Style.GOOD;
            case PENDING, OUTDATED, RUNNING -> Style.NOTICE;
            case EDITED, MISSING, OUT_OF_ORDER, FAILED -> Style.BAD;
            case REVERTED, BASELINE -> Style.FAINT;
        };
    }

    private static String summary(MigrationStatuses statuses) {
        if (statuses.all().isEmpty()) {
            return "no migrations yet: rexorm generate:migration NAME writes the first";
        }
        StringBuilder text = new StringBuilder();
        for (MigrationState state : MigrationState.values()) {
            int count = statuses.count(state);
            if (count > 0 || state == MigrationState.APPLIED || state == MigrationState.PENDING) {
                text.append(text.length() == 0 ? "" : ", ")
                        .append(count)
                        .append(' ')
                        .append(state.text());
            }
        }
        return text.toString();
    }

    private static String json(
            Configuration configuration,
            MigrationFormat format,
            MigrationStatuses statuses,
            List<MigrationStatus> shown) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("database").open('{');
        json.name("dialect").value(configuration.database().dialect());
        json.name("url").value(configuration.databaseUrl());
        json.close('}');
        json.name("format").value(format.text());
        json.name("migrations").open('[');
        for (MigrationStatus status : shown) {
            migration(json.item(), status);
        }
        json.close(']');
        json.name("summary").open('{');
        json.name("applied").value(statuses.count(MigrationState.APPLIED));
        json.name("pending").value(statuses.pending().size());
        json.name("failed").value(statuses.count(MigrationState.FAILED));
        json.name("missing").value(statuses.count(MigrationState.MISSING));
        json.name("edited").value(statuses.count(MigrationState.EDITED));
        json.name("outOfOrder").value(statuses.count(MigrationState.OUT_OF_ORDER));
        json.close('}');
        return json.close('}').toString();
    }

    private static void migration(JsonWriter json, MigrationStatus status) {
        AppliedMigration row = shown(status);
        json.open('{');
        json.name("version").value(status.version().toString());
        json.name("name").value(status.name());
        json.name("state").value(status.state().text());
        json.name("change")
                .value(status.change() == null ? null : status.change().text());
        json.name("kind").value(status.kind().text());
        if (row == null) {
            json.name("batch")
                    .nothing()
                    .name("appliedAt")
                    .nothing()
                    .name("durationMs")
                    .nothing();
            json.name("appliedBy").nothing();
        } else {
            json.name("batch").value(row.batch());
            json.name("appliedAt").value(row.appliedAt().toString());
            json.name("durationMs").value(row.durationMillis());
            json.name("appliedBy").value(row.appliedBy());
        }
        json.name("file").value(status.onDisk() == null ? null : status.onDisk().file());
        json.close('}');
    }
}
