package io.rexorm.cli;

import picocli.CommandLine.Model.CommandSpec;

/** What one command does. Its name, aliases and summary are in the {@link Catalog}, so that only the command that runs is loaded. */
interface Command {

    /** Adds the command's own options and parameters. */
    void describe(CommandSpec spec);

    /**
     * Does it.
     *
     * @return how it ended
     * @throws io.rexorm.RexException when it fails; the caller prints it
     */
    ExitCode run(Invocation invocation);
}
