package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:create}: an empty database. One that is there already is no failure. */
final class DbCreateCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {}

    @Override
    public ExitCode run(Invocation invocation) {
        Configuration configuration = invocation.configuration();
        boolean created = invocation
                .dialects()
                .named(configuration.database().dialect())
                .admin()
                .create(configuration.database());
        DatabaseReport.print(invocation, created ? "created" : "there already", created);
        return ExitCode.OK;
    }
}
