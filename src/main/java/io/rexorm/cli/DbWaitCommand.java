package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.cli.config.Configuration;
import io.rexorm.cli.config.DurationText;
import io.rexorm.migration.WaitForDatabase;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:wait}: until the database lets one connect. */
final class DbWaitCommand implements Command {
    private static final String TIMEOUT = "--timeout";
    private static final String STANDARD = "60s";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.with("DURATION", "how long to wait at most (" + STANDARD + ")", TIMEOUT));
    }

    @Override
    public ExitCode run(Invocation invocation) {
        Duration limit = limit(invocation.value(TIMEOUT));
        Configuration configuration = invocation.configuration();
        WaitForDatabase wait = new WaitForDatabase(
                invocation.dialects().named(configuration.database().dialect()), configuration.database(), reason -> {
                    if (!invocation.quiet()) {
                        invocation.console().err().println("waiting: " + reason);
                        invocation.console().err().flush();
                    }
                });
        wait.run(limit);
        DatabaseReport.print(invocation, "ready", true);
        return ExitCode.OK;
    }

    private static Duration limit(@Nullable String text) {
        Duration limit = DurationText.parse(text == null ? STANDARD : text);
        if (limit == null) {
            throw new RexException(
                    ErrorCode.USAGE, TIMEOUT + " takes a duration, not '" + text + "'", "write 500ms, 5s, 2m or 1h");
        }
        return limit;
    }
}
