package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.Squash;
import java.io.IOException;
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
        for (String sentence : squashed.leftOut()) {
            invocation.console().err().println(Style.NOTICE.apply("left out", invocation.colour()) + "  " + sentence);
        }
        if (invocation.has(DRY_RUN)) {
            invocation.console().out().print(squashed.text());
            return ExitCode.OK;
        }
        Path file = write(invocation, squashed);
        print(invocation, file, squashed.replaced());
        return ExitCode.OK;
    }

    /** The new file is there before the old ones go: what is interrupted in between is two files of one version, which is said. */
    private static Path write(Invocation invocation, Squash.Squashed squashed) {
        Path folder = invocation.configuration().migrations().directories().get(0);
        Path file = folder.resolve(squashed.version() + "_squashed.sql");
        Path archive = folder.resolve(ARCHIVE).resolve(squashed.version().toString());
        try {
            if (Files.exists(file)) {
                throw new RexException(
                        ErrorCode.FILE_EXISTS,
                        ShownPath.of(file, invocation) + " is there already",
                        "nothing was written");
            }
            Files.writeString(file, squashed.text());
            for (Path old : files(invocation, squashed.replaced())) {
                if (invocation.has(DELETE)) {
                    Files.delete(old);
                } else {
                    Path target = archive.resolve(folder.relativize(old));
                    Files.createDirectories(target.getParent());
                    Files.move(old, target);
                }
            }
            return file;
        } catch (IOException e) {
            throw new RexException(
                    ErrorCode.FILE_NOT_WRITTEN,
                    "cannot write or move: " + e.getMessage(),
                    "look at both with: rexorm status",
                    e);
        }
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

    private static void print(Invocation invocation, Path file, List<MigrationFile> replaced) {
        String created = ShownPath.of(file, invocation);
        if (invocation.json()) {
            JsonWriter json = new JsonWriter().open('{');
            json.name("schemaVersion").value(1);
            json.name("file").value(created);
            json.name("replaced").open('[');
            for (MigrationFile migration : replaced) {
                json.item().value(migration.version().toString());
            }
            invocation.console().out().print(json.close(']').close('}').toString());
        } else if (!invocation.quiet()) {
            String gone = invocation.has(DELETE) ? "deleted" : "moved";
            String where =
                    invocation.has(DELETE) ? "" : " to " + ShownPath.of(file.resolveSibling(ARCHIVE), invocation);
            invocation.console().out().println(Style.GOOD.apply("created", invocation.colour()) + "  " + created);
            invocation
                    .console()
                    .out()
                    .println(Style.NOTICE.apply(gone, invocation.colour()) + "  "
                            + Wording.count(replaced.size(), "migration") + where);
        }
    }
}
