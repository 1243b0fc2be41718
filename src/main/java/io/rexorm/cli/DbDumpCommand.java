package io.rexorm.cli;

import io.rexorm.cli.config.LogLevel;
import io.rexorm.dialect.SchemaDump;
import io.rexorm.migration.DumpSchema;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:dump [FILE]}: the schema as a script. */
final class DbDumpCommand implements Command {
    private static final String TO_STDOUT = "-";

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addOptional(
                spec, "FILE", "the file; else migrations.dump, else schema.sql beside the migrations; '-' prints it");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        boolean toStdout = invocation.parameters().equals(List.of(TO_STDOUT));
        SchemaFile file = toStdout ? null : SchemaFile.of(invocation);
        MigrationCall call = new MigrationCall(invocation);
        SchemaDump dump = new DumpSchema(call.project(), call.sessionListener()).run();
        warn(invocation, dump.leftOut());
        if (file != null) {
            report(invocation, file, file.write(dump), dump);
        } else if (invocation.json()) {
            JsonWriter json = new JsonWriter().open('{');
            json.name("schemaVersion").value(1);
            json.name("sql").value(dump.sql());
            invocation.console().out().print(leftOut(json, dump).close('}'));
        } else {
            invocation.console().out().print(dump.sql());
        }
        return ExitCode.OK;
    }

    /** Says what is not in the script. */
    static void warn(Invocation invocation, List<String> leftOut) {
        if (!invocation.tells(LogLevel.WARN)) {
            return;
        }
        for (String sentence : leftOut) {
            String word = Style.NOTICE.apply("left out", invocation.colour());
            invocation.console().err().println(word + "  " + sentence);
        }
    }

    private static void report(Invocation invocation, SchemaFile file, boolean changed, SchemaDump dump) {
        if (invocation.json()) {
            JsonWriter json = new JsonWriter().open('{');
            json.name("schemaVersion").value(1);
            json.name("file").value(file.shown());
            json.name("changed").value(changed);
            invocation.console().out().print(leftOut(json, dump).close('}'));
        } else if (!invocation.quiet()) {
            String word = changed ? "dumped" : "unchanged";
            invocation.console().out().println(Style.GOOD.apply(word, invocation.colour()) + "  " + file.shown());
        }
    }

    private static JsonWriter leftOut(JsonWriter json, SchemaDump dump) {
        json.name("leftOut").open('[');
        for (String sentence : dump.leftOut()) {
            json.item().value(sentence);
        }
        return json.close(']');
    }
}
