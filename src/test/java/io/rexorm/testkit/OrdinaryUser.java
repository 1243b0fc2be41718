package io.rexorm.testkit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the command as a user whom permissions bind: as root they bind nobody. */
public final class OrdinaryUser {
    private static final List<String> NOBODY = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private OrdinaryUser() {}

    /** The command, or null where root cannot become somebody else who can run it; that is said loudly. */
    public static @Nullable Command command() throws IOException {
        if (!Execution.of(List.of("id", "-u")).output().equals("0")) {
            return InProcessCommand.piped();
        }
        ProcessCommand asNobody = ProcessCommand.rexorm(LIMIT).after(NOBODY);
        if (canRun()) {
            return asNobody;
        }
        System.err.println("[rexorm test] ROOT CANNOT RUN THE COMMAND AS NOBODY; A TEST OF PERMISSIONS IS SKIPPED");
        return null;
    }

    private static boolean canRun() {
        List<String> command = new ArrayList<>(NOBODY);
        command.addAll(List.of(System.getProperty("java.home") + "/bin/java", "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of("io.rexorm.cli.Main", "--version"));
        try {
            return Execution.of(command).exitCode() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
