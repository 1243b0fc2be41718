package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.Squash;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm squash}: one migration in the place of many. */
final class SquashCommand implements Command {
    private static final String TO = "--to";
    private static final String DRY_RUN = "--dry-run";
    private static final String DELETE = "--delete";

    /** Folders that begin with a dot hold no migrations. */
    private static final String ARCHIVE = ".squashed";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("V", "up to and including version V (the last that is applied)", TO));
        spec.addOption(Flag.on("print the migration, write and move nothing", DRY_RUN));
        spec.addOption(Flag.on("delete the files that it replaces, instead of moving them to " + ARCHIVE, DELETE));
        spec.usageMessage()
                .footer(
                        "%nA database that has applied the old migrations takes the new one for applied; an empty one runs it.",
                        "It is made in a database of its own, and proven in a second one: on PostgreSQL the role has to be",
                        "allowed to create databases.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        String to = invocation.value(TO);
        RunReport report = new RunReport(invocation);
        MigrationCall call = new MigrationCall(invocation);
        Squash.Squashed squashed = new Squash(call.project(), call.options(false), call.context(report.listener()))
                .run(to == null ? null : Selector.version(TO, to));
        DbDumpCommand.warn(invocation, squashed.leftOut());
        Path folder = invocation.configuration().migrations().directories().get(0);
        Path file = folder.resolve(squashed.version() + "_squashed.sql");
        if (!invocation.has(DRY_RUN)) {
            write(invocation, file, squashed);
        }
        if (invocation.json()) {
            invocation.console().out().print(json(invocation, file, squashed));
        } else if (invocation.has(DRY_RUN)) {
            invocation.console().out().print(squashed.text());
        } else if (!invocation.quiet()) {
            print(invocation, file, squashed.replaced());
        }
        return ExitCode.OK;
    }

    /** The new file is there before the old ones go: what is killed in between is two files of one version, which is said. */
    private static void write(Invocation invocation, Path file, Squash.Squashed squashed) {
        if (Files.exists(file)) {
            throw new RexException(
                    ErrorCode.FILE_EXISTS, ShownPath.of(file, invocation) + " is there already", "nothing was written");
        }
        try {
            Files.writeString(file, squashed.text());
            List<Path> replaced = files(invocation, squashed.replaced());
            if (invocation.has(DELETE)) {
                for (Path old : replaced) {
                    Files.delete(old);
                }
            } else {
                archive(invocation, file, replaced, squashed.version().toString());
            }
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN,
                    "cannot write or move: " + Wording.reason(e),
                    "look at both with: rexorm status",
                    e);
        }
    }

    /** Moves the old files, all or none; where none is moved there is no new one either. */
    private static void archive(Invocation invocation, Path file, List<Path> replaced, String version)
            throws IOException {
        Path archive = file.resolveSibling(ARCHIVE).resolve(version);
        FileMoves moves = new FileMoves();
        for (Path old : replaced) {
            moves.add(old, archive.resolve(withinItsFolder(invocation, old)));
        }
        try {
            moves.run();
        } catch (IOException e) {
            Files.delete(file);
            throw e;
        }
    }

    /** The path from the folder of migrations that it is in, as there may be several. */
    private static String withinItsFolder(Invocation invocation, Path file) {
        for (Path folder : invocation.configuration().migrations().directories()) {
            if (file.startsWith(folder)) {
                return folder.relativize(file).toString();
            }
        }
        return String.valueOf(file.getFileName());
    }

    private static List<Path> files(Invocation invocation, List<MigrationFile> migrations) {
        Path here = invocation.environment().workingDirectory();
        List<Path> files = new ArrayList<>();
        for (MigrationFile migration : migrations) {
            files.add(here.resolve(migration.source().name()));
            if (migration.down() != null) {
                files.add(here.resolve(migration.down().name()));
            }
        }
        return files;
    }

    private static String json(Invocation invocation, Path file, Squash.Squashed squashed) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("written").value(!invocation.has(DRY_RUN));
        json.name("file").value(ShownPath.of(file, invocation));
        json.name("replaced").open('[');
        for (MigrationFile migration : squashed.replaced()) {
            json.item().value(migration.version().toString());
        }
        json.close(']');
        json.name("text").value(squashed.text());
        return json.close('}').toString();
    }

    private static void print(Invocation invocation, Path file, List<MigrationFile> replaced) {
        String gone = invocation.has(DELETE) ? "deleted" : "moved";
        String where = invocation.has(DELETE) ? "" : " to " + ShownPath.of(file.resolveSibling(ARCHIVE), invocation);
        PrintWriter out = invocation.console().out();
        out.println(Style.GOOD.apply("created", invocation.colour()) + "  " + ShownPath.of(file, invocation));
        out.println(Style.NOTICE.apply(gone, invocation.colour()) + "  " + Wording.count(replaced.size(), "migration")
                + where);
    }
}
