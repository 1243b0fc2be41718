package io.rexorm.cli;

import io.rexorm.dialect.DatabaseAdmin;
import io.rexorm.jdbc.ConnectionSettings;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm db:drop}: the database and everything in it is gone. One that is not there is no failure. */
final class DbDropCommand implements Command {
    private static final String FORCE = "--force";

    @Override
    public void describe(CommandSpec spec) {
        spec.addOption(Flag.on("end what is connected to it first", FORCE));
        Confirmation.describe(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        ConnectionSettings database = invocation.configuration().database();
        DatabaseAdmin admin = invocation.dialects().named(database.dialect()).admin();
        boolean dropped = false;
        if (admin.isThere(database)) {
            new MigrationCall(invocation).confirmDestruction("drops the database");
            dropped = admin.drop(database, invocation.has(FORCE));
        }
        DatabaseReport.print(invocation, dropped ? "dropped" : "not there", dropped);
        return ExitCode.OK;
    }
}
