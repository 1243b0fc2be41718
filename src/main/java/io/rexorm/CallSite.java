package io.rexorm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the program the library was called. Looked for only when there is something to tell. */
public final class CallSite {
    private static final List<String> NOT_THE_PROGRAM = List.of(
            "io.rexorm.CallSite",
            "io.rexorm.RexException",
            "io.rexorm.orm.",
            "io.rexorm.jdbc.",
            "io.rexorm.mapping.",
            "io.rexorm.dialect.",
            "io.rexorm.migration.",
            "io.rexorm.cli.",
            "com.zaxxer.hikari.",
            "org.postgresql.",
            "org.sqlite.",
            "java.",
            "jdk.",
            "sun.");

    private CallSite() {}

    /** The place from which the current thread came into the library; null where there is none. */
    public static @Nullable String here() {
        return StackWalker.getInstance()
                .walk(frames -> frames.filter(frame -> isProgram(frame.getClassName()))
                        .findFirst()
                        .map(frame -> text(frame.toStackTraceElement()))
                        .orElse(null));
    }

    /** The place in the program where another thread is at this moment; null where there is none. */
    public static @Nullable String of(Thread thread) {
        return in(thread.getStackTrace());
    }

    /** The first place in the program on a stack; null where there is none. */
    static @Nullable String in(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (isProgram(frame.getClassName())) {
                return text(frame);
            }
        }
        return null;
    }

    /** {@code app.SignUp.register(SignUp.java:41)}, without module and class loader. */
    private static String text(StackTraceElement frame) {
        String file = frame.getFileName();
        return frame.getClassName() + "." + frame.getMethodName() + "("
                + (file == null
                        ? "Unknown Source"
                        : file + (frame.getLineNumber() < 0 ? "" : ":" + frame.getLineNumber()))
                + ")";
    }

    private static boolean isProgram(String className) {
        for (String prefix : NOT_THE_PROGRAM) {
            if (className.startsWith(prefix)) {
                return false;
            }
        }
        return true;
    }
}
