package io.rexorm.testkit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A way to run {@code rexorm}: as a process, or within this JVM. */
@FunctionalInterface
public interface Command {

    /**
     * Runs the command to its end.
     *
     * @param workingDirectory the folder it is called in
     * @param environment all the variables it sees; nothing is inherited
     * @param arguments what follows {@code rexorm} on the command line
     */
    CommandResult run(Path workingDirectory, Map<String, String> environment, List<String> arguments);
}
