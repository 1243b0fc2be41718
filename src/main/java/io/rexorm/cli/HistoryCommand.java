package io.rexorm.cli;

import io.rexorm.migration.History;
import io.rexorm.migration.HistoryEvent;
import io.rexorm.migration.MigrationState;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm history}: what has happened in the database, in the order of time. */
final class HistoryCommand implements Command {
    private static final String LIMIT = "--limit";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("N", "show the last N events only", LIMIT));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Integer limit = invocation.number(LIMIT);
        MigrationCall call = new MigrationCall(invocation);
        List<HistoryEvent> events = new History(call.project(), call.sessionListener()).run();
        if (limit != null && limit < events.size()) {
            events = events.subList(events.size() - limit, events.size());
        }
        if (invocation.json()) {
            invocation.console().out().print(json(events));
        } else if (!invocation.quiet()) {
            invocation.console().out().print(text(events, invocation.colour()));
        }
        return ExitCode.OK;
    }

    private static String text(List<HistoryEvent> events, boolean colour) {
        if (events.isEmpty()) {
            return "nothing has happened yet: no migration was run in this database\n";
        }
        TextTable table = new TextTable("<<<<>><<<");
        table.header(Style.STRONG, "State", "At", "Version", "Name", "Batch", "Duration", "By", "Host", "Reason");
        for (HistoryEvent event : events) {
            table.row(
                    style(event.state()),
                    event.state().text(),
                    Wording.localTime(event.at()),
                    event.version().toString(),
                    event.name(),
                    Long.toString(event.batch()),
                    Wording.duration(event.durationMillis()),
                    event.by(),
                    event.host(),
                    event.reason() == null ? "" : event.reason());
        }
        return table.render(colour);
    }

    private static Style style(MigrationState state) {
        return switch (state) {
            case APPLIED -> Style.GOOD;
            case FAILED -> Style.BAD;
            case BASELINE -> Style.FAINT;
            default -> Style.NOTICE;
        };
    }

    private static String json(List<HistoryEvent> events) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("events").open('[');
        for (HistoryEvent event : events) {
            json.item().open('{');
            json.name("at").value(event.at().toString());
            json.name("state").value(event.state().text());
            json.name("version").value(event.version().toString());
            json.name("name").value(event.name());
            json.name("batch").value(event.batch());
            json.name("durationMs").value(event.durationMillis());
            json.name("by").value(event.by());
            json.name("host").value(event.host());
            json.name("reason").value(event.reason());
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
