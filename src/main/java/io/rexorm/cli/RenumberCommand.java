package io.rexorm.cli;

import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.Renumber;
import io.rexorm.migration.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm renumber}: gives migrations that were merged late, or have the version of another, a version after the newest. */
final class RenumberCommand implements Command {
    private static final String DRY_RUN = "--dry-run";

    /** A migration with its new version, and what is moved for it. */
    private record Renumbered(MigrationFile migration, String version, Map<Path, Path> files) {}

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addList(spec, "V", "the versions to replace; without any: all that are out of order or doubled");
        spec.addOption(Flag.on("show what would be moved, move nothing", DRY_RUN));
        spec.usageMessage()
                .footer(
                        "%nThe files of a pair are moved together, and keep their order. What is applied is refused.",
                        "Of several with one version the one that is applied keeps it, or else the first by name.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<Version> versions = new ArrayList<>();
        for (String text : invocation.parameters()) {
            versions.add(Selector.version("renumber", text));
        }
        MigrationCall call = new MigrationCall(invocation);
        Renumber.Late late = new Renumber(call.project(), call.sessionListener()).run(versions);
        NextVersion next = new NextVersion(late.newest(), Instant.now());
        RenumberedFiles files = new RenumberedFiles(invocation.environment().workingDirectory());
        List<Renumbered> all = new ArrayList<>();
        for (MigrationFile migration : late.migrations()) {
            String version = next.get();
            all.add(new Renumbered(migration, version, files.add(migration, version)));
        }
        boolean dry = invocation.has(DRY_RUN);
        if (!dry) {
            files.move();
        }
        if (invocation.json()) {
            invocation.console().out().print(json(invocation, all, !dry));
        } else if (!invocation.quiet()) {
            invocation.console().out().print(text(invocation, all, dry));
        }
        return ExitCode.OK;
    }

    private static String text(Invocation invocation, List<Renumbered> all, boolean dry) {
        if (all.isEmpty()) {
            return "nothing to do: no migration is out of order\n";
        }
        TextTable table = new TextTable("<<<");
        for (Renumbered each : all) {
            each.files.forEach((from, to) -> table.row(
                    dry ? Style.NOTICE : Style.GOOD,
                    dry ? "would move" : "moved",
                    ShownPath.of(from, invocation),
                    "to " + ShownPath.of(to, invocation)));
        }
        String count = Wording.count(all.size(), "migration");
        return table.render(invocation.colour())
                + (dry ? count + "; nothing was changed\n" : count + " renumbered; next: rexorm migrate\n");
    }

    private static String json(Invocation invocation, List<Renumbered> all, boolean written) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("written").value(written);
        json.name("renumbered").open('[');
        for (Renumbered each : all) {
            json.item().open('{');
            json.name("version").value(each.version);
            json.name("formerVersion").value(each.migration.version().toString());
            json.name("name").value(each.migration.name());
            json.name("files").open('[');
            each.files.forEach((from, to) -> {
                json.item().open('{');
                json.name("from").value(ShownPath.of(from, invocation));
                json.name("to").value(ShownPath.of(to, invocation));
                json.close('}');
            });
            json.close(']');
            json.close('}');
        }
        json.close(']');
        return json.close('}').toString();
    }
}
