package io.rexorm.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How root starts a program as somebody else, because PostgreSQL refuses to run as root. */
final class PrivilegeDrop {
    private static final int NOBODY = 65534;

    /** A user namespace leaves the files root's own, but containers often forbid it. */
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private PrivilegeDrop() {}

    /**
     * What to write before a command: nothing for a normal user.
     *
     * @param program a program that has to run, for a trial
     * @param folder the folder that the command writes to; given to {@code nobody} where that is what works
     */
    static List<String> prefix(String program, Path folder) throws IOException {
        if (!isRoot()) {
            return List.of();
        }
        if (works(NAMESPACE, program)) {
            return NAMESPACE;
        }
        if (works(OTHER_USER, program)) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            return OTHER_USER;
        }
        throw new IOException("neither 'unshare -U' nor 'setpriv' can start PostgreSQL for root:"
                + " run the tests as another user, or set REXORM_TEST_PG_URL");
    }

    private static boolean isRoot() {
        try {
            return Execution.of(List.of("id", "-u")).output().equals("0");
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static boolean works(List<String> prefix, String program) {
        try {
            Execution user = run(prefix, "id", "-u");
            return user.exitCode() == 0
                    && !user.output().equals("0")
                    && run(prefix, program, "--version").exitCode() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static Execution run(List<String> prefix, String... command) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(List.of(command));
        return Execution.of(whole);
    }
}
