package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:drop}: the database and everything in it is gone. One that is not there is no failure. */
final class DbDropCommand implements Command {
    private static final String FORCE = "--force";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.on("end what is connected to it first", FORCE));
        Confirmation.describe(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Configuration configuration = invocation.configuration();
        new Confirmation(invocation).destroy("drops the database", configuration.database(), false);
        boolean dropped = invocation
                .dialects()
                .named(configuration.database().dialect())
                .admin()
                .drop(configuration.database(), invocation.has(FORCE));
        DatabaseReport.print(invocation, dropped ? "dropped" : "not there", dropped);
        return ExitCode.OK;
    }
}
