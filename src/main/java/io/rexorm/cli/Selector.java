package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the flags that say which migrations are meant. */
final class Selector {
    private Selector() {}

    /** @throws RexException when more than one of the flags is there: it could not be known which is meant */
    static void oneOf(Invocation invocation, List<String> flags) {
        String first = null;
        for (String flag : flags) {
            if (!invocation.has(flag)) {
                continue;
            }
            if (first != null) {
                throw new RexException(
                        ErrorCode.USAGE, first + " and " + flag + " do not go together", "use one of them");
            }
            first = flag;
        }
    }

    /**
     * The version that a command takes as its parameter.
     *
     * @param flags what an example has behind the version
     */
    static Version parameter(Invocation invocation, String command, String flags) {
        List<String> parameters = invocation.parameters();
        if (parameters.isEmpty()) {
            throw new RexException(
                    ErrorCode.USAGE,
                    "which version?",
                    "as in: rexorm " + command + " 20260105090000" + flags + "; see: rexorm status");
        }
        return version(command, parameters.get(0));
    }

    static Version version(String flag, String text) {
        @Nullable Version version = Version.parse(text);
        if (version == null) {
            throw new RexException(
                    ErrorCode.USAGE,
                    flag + " takes a version, not '" + text + "'",
                    "a version is the number that a migration's file begins with; see: rexorm status");
        }
        return version;
    }
}
