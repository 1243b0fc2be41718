package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.cli.config.Configuration;
import io.rexorm.cli.config.DurationText;
import io.rexorm.cli.config.LogLevel;
import io.rexorm.migration.WaitForDatabase;
import java.time.Duration;

/** Waits for the database to answer, as long as a flag says. */
final class DatabaseWait {
    private DatabaseWait() {}

    /**
     * Waits until the database answers.
     *
     * @param standard how long where the flag says nothing
     * @throws RexException when it does not answer in time, or the flag is no duration
     */
    static void run(Invocation invocation, String flag, String standard) {
        String text = invocation.value(flag);
        Duration limit = DurationText.parse(text == null ? standard : text);
        if (limit == null) {
            throw new RexException(
                    ErrorCode.USAGE, flag + " takes a duration, not '" + text + "'", "write 500ms, 5s, 2m or 1h");
        }
        Configuration configuration = invocation.configuration();
        new WaitForDatabase(
                        invocation.dialects().named(configuration.database().dialect()),
                        configuration.database(),
                        reason -> tell(invocation, reason))
                .run(limit);
    }

    private static void tell(Invocation invocation, String reason) {
        if (invocation.tells(LogLevel.INFO)) {
            invocation.console().err().println("waiting: " + reason);
            invocation.console().err().flush();
        }
    }
}
