package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptSource;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * {@code rexorm db:seed [FILE…]}: fills a database with the rows that every copy of it needs. The history does not know of
 * it, so that it can be run again after seeds have changed; seeds are written so that this does no harm.
 */
final class DbSeedCommand implements Command {
    private static final String FILE = "seeds.sql";
    private static final String FOLDER = "seeds";

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addList(
                spec,
                "FILE",
                "what to run; else seeds.sql beside the migrations, then seeds/*.sql in the order of their names");
        SettingFlags.addLockWaitTo(spec);
        spec.usageMessage()
                .footer(
                        "%nAll of it is one transaction, and it runs each time: write INSERT … ON CONFLICT DO NOTHING.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<Path> files = invocation.parameters().isEmpty() ? beside(invocation) : named(invocation);
        List<ScriptSource> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(ScriptSource.ofFile(ShownPath.of(file, invocation), file));
        }
        return new ScriptReport(invocation).run(sources, "seeded", null);
    }

    private static List<Path> named(Invocation invocation) {
        List<Path> files = new ArrayList<>();
        for (String name : invocation.parameters()) {
            Path file = invocation.environment().workingDirectory().resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new RexException(
                        ErrorCode.USAGE, "there is no file " + name, "name one that is there, or none: rexorm db:seed");
            }
            files.add(file);
        }
        return files;
    }

    private static List<Path> beside(Invocation invocation) {
        Path migrations = invocation.configuration().migrations().directories().get(0);
        List<Path> files = new ArrayList<>();
        Path folder = migrations.resolveSibling(FOLDER);
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.sql")) {
                stream.forEach(files::add);
            } catch (IOException e) {
                throw new RexException(ErrorCode.CONFIGURATION_INVALID, "cannot read the folder " + folder, null, e);
            }
            Collections.sort(files);
        }
        Path file = migrations.resolveSibling(FILE);
        if (Files.isRegularFile(file)) {
            files.add(0, file);
        }
        if (files.isEmpty()) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID,
                    "there are no seeds: neither " + ShownPath.of(file, invocation) + " nor *.sql in "
                            + ShownPath.of(folder, invocation),
                    "write one, or name a file: rexorm db:seed FILE");
        }
        return files;
    }
}
