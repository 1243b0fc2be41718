package io.rexorm.cli;

import io.rexorm.RexException;
import io.rexorm.cli.config.LogLevel;
import io.rexorm.dialect.Blocker;
import io.rexorm.migration.MigrationFailure;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.MigrationStep;
import io.rexorm.migration.Retry;
import io.rexorm.migration.StatementProgress;
import io.rexorm.migration.Version;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Prints a run as it goes: a line a migration, state first, duration last; or one JSON document at the end. */
final class RunReport {
    private final Invocation invocation;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean lines;
    private final boolean colour;
    private final ProgressLine progress;
    private long started;
    private boolean headed;
    private int heard;

    RunReport(Invocation invocation) {
        this.invocation = invocation;
        this.out = invocation.console().out();
        this.err = invocation.console().err();
        this.lines = !invocation.json() && !invocation.quiet();
        this.colour = invocation.colour();
        this.progress = new ProgressLine(out, lines && invocation.console().terminal(), colour);
    }

    /** The run begins now. */
    void begin() {
        started = System.nanoTime();
    }

    MigrationListener listener() {
        return new MigrationListener() {
            @Override
            public void waiting(@Nullable String holder) {
                say("waiting", "for another rexorm" + (holder == null ? "" : ": " + holder));
            }

            @Override
            public void copied(String copy) {
                say(LogLevel.INFO, Style.GOOD, "copied", "the database to " + copy);
            }

            @Override
            public void resumed(String title, int done, int total) {
                say("resumed", title + " after " + done + " of " + total + " statements");
            }

            @Override
            public void progress(StatementProgress now) {
                progress.show(now);
            }

            @Override
            public void blocked(StatementProgress now, List<Blocker> blockers) {
                for (Blocker blocker : blockers) {
                    say("blocked", now.title() + " waits for " + Wording.blocker(blocker));
                }
            }

            @Override
            public void retrying(Retry retry) {
                say(
                        "retry",
                        retry.title() + " was rolled back: " + retry.cause().getMessage() + "; attempt "
                                + retry.attempt() + " of " + retry.attempts() + " in "
                                + Wording.duration(retry.pauseMillis()));
            }

            @Override
            public void finished(MigrationStep step) {
                heard++;
                if (lines) {
                    progress.lasting(() -> line(step));
                }
            }

            @Override
            public void warned(String message) {
                say(LogLevel.WARN, Style.NOTICE, "warning", message);
            }
        };
    }

    private void say(String word, String text) {
        say(LogLevel.INFO, Style.NOTICE, word, text);
    }

    /** Tells how it goes on, to whoever wants to hear that much. */
    private void say(LogLevel level, Style style, String word, String text) {
        if (invocation.tells(level)) {
            progress.lasting(() -> tell(style, word, text));
        }
    }

    private void tell(Style style, String word, String text) {
        err.println(style.apply(word, colour) + "  " + text);
        err.flush();
    }

    private void line(MigrationStep step) {
        head();
        Style style = step.state() == MigrationStep.State.REVERTED ? Style.NOTICE : Style.GOOD;
        String name = step.name().isEmpty()
                        || step.version().isRepeatable()
                        || step.version().isChangeset()
                ? ""
                : "_" + step.name();
        out.println(style.apply(step.state().text(), colour) + "  " + step.version() + name + "  "
                + Style.FAINT.apply(Wording.duration(step.durationMillis()), colour));
        out.flush();
    }

    private void head() {
        if (!headed) {
            headed = true;
            out.println(Style.FAINT.apply(invocation.configuration().databaseUrl(), colour));
        }
    }

    /** Prints how it went. */
    ExitCode end(MigrationResult result, String done, String nothing) {
        return end(result, done, nothing, AutomaticDump.NONE);
    }

    /** Prints how it went, and what has become of the dump after it. */
    ExitCode end(MigrationResult result, String done, String nothing, AutomaticDump dump) {
        progress.lasting(() -> {});
        MigrationFailure failure = result.failure();
        RexException undumped = dump.failure();
        if (invocation.json()) {
            out.print(json(result, undumped));
        } else if (lines && failure == null) {
            head();
            listUnheard(result);
            out.println(result.steps().isEmpty() ? nothing : summary(result, done));
        }
        if (lines && dump.changed() != null) {
            out.println(Style.GOOD.apply("dumped", colour) + "  " + dump.changed());
        }
        out.flush();
        if (failure != null) {
            err.print(new ErrorPage(colour).render(result, failure));
        }
        if (undumped != null) {
            err.print(new ErrorPage(colour).render(undumped));
        }
        RexException first = failure == null ? undumped : failure.cause();
        return first == null ? ExitCode.OK : ExitCode.of(first.code());
    }

    /** A verb that runs nothing has told of nothing as it went. */
    private void listUnheard(MigrationResult result) {
        for (MigrationStep step : result.steps().subList(heard, result.steps().size())) {
            line(step);
        }
    }

    private String summary(MigrationResult result, String done) {
        long millis = (System.nanoTime() - started) / 1_000_000;
        Set<Version> versions = new HashSet<>();
        for (MigrationStep step : result.steps()) {
            versions.add(step.version());
        }
        return Wording.count(versions.size(), "migration") + " " + done + " in " + Wording.duration(millis)
                + (result.batch() == 0 ? "" : " (batch " + result.batch() + ")");
    }

    private static String json(MigrationResult result, @Nullable RexException undumped) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("batch").value(result.batch());
        json.name("migrations").open('[');
        for (MigrationStep step : result.steps()) {
            json.item().open('{');
            json.name("version").value(step.version().toString());
            json.name("name").value(step.name());
            json.name("state").value(step.state().text());
            json.name("durationMs").value(step.durationMillis());
            json.close('}');
        }
        json.close(']');
        json.name("error");
        MigrationFailure failure = result.failure();
        if (failure != null) {
            ErrorPage.error(json, failure.cause(), failure.position(), failure.statement());
        } else if (undumped != null) {
            ErrorPage.error(json, undumped, null, null);
        } else {
            json.nothing();
        }
        return json.close('}').toString();
    }
}
