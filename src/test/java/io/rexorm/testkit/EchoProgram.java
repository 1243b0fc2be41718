package io.rexorm.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;

/** Stands in for the command in the tests of {@link Project}: it tells what it was given. */
public final class EchoProgram {
    private EchoProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("arguments " + Arrays.toString(arguments));
        System.out.println("folder " + Path.of("").toAbsolutePath());
        System.out.println("home " + System.getProperty("user.home"));
        System.out.println("variables " + new TreeMap<>(System.getenv()));
        System.err.println("größer");
        if (arguments.length > 0 && arguments[0].equals("sleep")) {
            Thread.sleep(60_000);
        }
        System.exit(arguments.length);
    }
}
