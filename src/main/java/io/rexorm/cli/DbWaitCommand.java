package io.rexorm.cli;

import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:wait}: until the database lets one connect. */
final class DbWaitCommand implements Command {
    private static final String TIMEOUT = "--timeout";
    private static final String STANDARD = "60s";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("DURATION", "how long to wait at most (" + STANDARD + ")", TIMEOUT));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        DatabaseWait.run(invocation, TIMEOUT, STANDARD);
        DatabaseReport.print(invocation, "ready", true);
        return ExitCode.OK;
    }
}
