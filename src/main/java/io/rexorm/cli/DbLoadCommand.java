package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptSource;
import java.nio.file.Files;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:load [FILE]}: creates what {@code db:dump} has found, in an empty database and in one transaction. */
final class DbLoadCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addOptional(spec, "FILE", "the file; else migrations.dump, else schema.sql beside the migrations");
        SettingFlags.addLockWaitTo(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        SchemaFile file = SchemaFile.of(invocation);
        if (!Files.isRegularFile(file.path())) {
            throw new RexException(
                    ErrorCode.CONFIGURATION_INVALID, "there is no file " + file.shown(), "write it: rexorm db:dump");
        }
        return new ScriptReport(invocation)
                .run(
                        List.of(ScriptSource.ofFile(file.shown(), file.path())),
                        "loaded",
                        "load it into an empty database: rexorm db:drop, rexorm db:create, rexorm db:load");
    }
}
