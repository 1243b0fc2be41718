package io.rexorm.cli;

import io.rexorm.cli.config.Environment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The entry point: joins the command to the process, and does nothing else. */
public final class Main {
    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Console console = new Console(writer(FileDescriptor.out), writer(FileDescriptor.err), isTerminal());
        int code = new Rexorm(console, Environment.ofProcess()).run(arguments);
        console.flush();
        System.exit(code);
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }

    /** The launcher knows, and says so; without it the JVM's own answer has to do, which is less exact on JDK 22 and later. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        String told = System.getProperty("rexorm.terminal");
        return told != null ? told.equals("true") : Runtime.version().feature() < 22 && System.console() != null;
    }
}
