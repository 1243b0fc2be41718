package io.rexorm.cli;

import io.rexorm.dialect.SchemaDump;
import io.rexorm.migration.DumpSchema;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;

/** The dump that follows a run which has changed the schema, where {@code migrations.dump} names a file for it. */
final class AutomaticDump {
    private static final String NO_DUMP = "--no-dump";

    private AutomaticDump() {}

    static void describe(CommandSpec spec) {
        spec.addOption(Flag.on("do not dump the schema afterwards, though migrations.dump says so", NO_DUMP));
    }

    /** Dumps, where that is wanted. The run is done by then: what goes wrong here undoes nothing of it. */
    static void run(Invocation invocation, MigrationCall call) {
        Path path = invocation.configuration().migrations().dump();
        if (path == null || invocation.has(NO_DUMP)) {
            return;
        }
        SchemaDump dump = new DumpSchema(call.project(), call.sessionListener()).run();
        DbDumpCommand.warn(invocation, dump);
        SchemaFile file = new SchemaFile(invocation, path);
        boolean changed = file.write(dump);
        if (changed && !invocation.quiet() && !invocation.json()) {
            invocation.console().out().println(Style.GOOD.apply("dumped", invocation.colour()) + "  " + file.shown());
        }
    }
}
