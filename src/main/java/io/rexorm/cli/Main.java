package io.rexorm.cli;

import io.rexorm.cli.config.Environment;
import io.rexorm.migration.StopRequest;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The entry point: joins the command to the process, and does nothing else. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        StopRequest stop = new StopRequest();
        Console console =
                new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal(), answers(), stop);
        // What a project's Java prints is no part of the output.
        System.setOut(System.err);
        Signals signals = new Signals(stop);
        signals.install();
        int code = new Rexorm(console, Environment.ofProcess()).run(arguments);
        console.flush();
        signals.ended(code);
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    /** Whom to ask, or null where nobody would answer: the launcher knows whether a person sits at the keyboard. */
    private static @Nullable BufferedReader answers() {
        return Boolean.getBoolean("rexorm.interactive")
                ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                : null;
    }

    /** The launcher knows, and says so; without it the JVM's own answer has to do, which is less exact on JDK 22 and later. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        String told = System.getProperty("rexorm.terminal");
        return told != null ? told.equals("true") : Runtime.version().feature() < 22 && System.console() != null;
    }
}
