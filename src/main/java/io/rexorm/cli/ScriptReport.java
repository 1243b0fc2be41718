package io.rexorm.cli;

import io.rexorm.migration.MigrationFailure;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.RunScripts;
import io.rexorm.migration.ScriptResult;
import io.rexorm.script.ScriptSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs scripts that are no migrations, and prints how it went. */
final class ScriptReport {
    private final Invocation invocation;

    ScriptReport(Invocation invocation) {
        this.invocation = invocation;
    }

    /**
     * @param done the word for a script that has run: {@code loaded}
     * @param advice what to do where a statement fails; null to mend the file
     */
    ExitCode run(List<ScriptSource> sources, String done, @Nullable String advice) {
        MigrationCall call = new MigrationCall(invocation);
        RunReport report = new RunReport(invocation);
        long begin = System.nanoTime();
        ScriptResult result =
                new RunScripts(call.project(), call.options(false), call.context(report.listener())).run(sources);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        MigrationFailure failure = result.failure();
        if (invocation.json()) {
            invocation.console().out().print(json(result));
        } else if (failure == null && !invocation.quiet()) {
            for (String script : result.scripts()) {
                invocation.console().out().println(Style.GOOD.apply(done, invocation.colour()) + "  " + script);
            }
            invocation
                    .console()
                    .out()
                    .println(Wording.count(result.statements(), "statement") + " in " + Wording.duration(millis) + ", "
                            + invocation.configuration().databaseUrl());
        }
        if (failure == null) {
            return ExitCode.OK;
        }
        invocation.console().out().flush();
        MigrationResult nothing = new MigrationResult(0, List.of(), failure);
        invocation.console().err().print(new ErrorPage(invocation.colour()).render(nothing, failure, advice));
        return ExitCode.of(failure.cause().code());
    }

    private static String json(ScriptResult result) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        json.name("scripts").open('[');
        for (String script : result.scripts()) {
            json.item().value(script);
        }
        json.close(']');
        json.name("statements").value(result.statements());
        json.name("error");
        MigrationFailure failure = result.failure();
        if (failure == null) {
            json.nothing();
        } else {
            ErrorPage.error(json, failure.cause(), failure.position(), failure.statement());
        }
        return json.close('}').toString();
    }
}
