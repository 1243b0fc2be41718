package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.migration.Unlock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm unlock}: shows who holds the migration lock, and ends that session where the database can. */
final class UnlockCommand implements Command {

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .footer(
                        "%nThe lock ends with the process that holds it, however that ends: there is none that nobody holds.",
                        "%nPostgreSQL ends the session of another process; what runs in it is rolled back. SQLite cannot.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        MigrationCall call = new MigrationCall(invocation);
        try (Unlock unlock = new Unlock(call.project(), call.sessionListener())) {
            String holder = unlock.holder();
            if (holder == null) {
                return print(invocation, null, false, "nobody holds the migration lock");
            }
            if (!invocation.json() && !invocation.quiet()) {
                invocation.console().out().println("the migration lock is held by " + holder);
            }
            new Confirmation(invocation).agree("End that session");
            if (unlock.endHolder()) {
                return print(invocation, holder, true, "ended: the lock is free, and what ran was rolled back");
            }
            if (unlock.holder() == null) {
                return print(invocation, null, false, "nobody holds the migration lock any more");
            }
            throw new RexException(
                    ErrorCode.LOCK_NOT_OBTAINED,
                    "this database cannot end the session of another process: the migration lock is still held by "
                            + holder,
                    "end that process on its machine: the lock ends with it");
        }
    }

    private static ExitCode print(Invocation invocation, @Nullable String holder, boolean ended, String text) {
        if (invocation.json()) {
            JsonWriter json = new JsonWriter().open('{');
            json.name("schemaVersion").value(1);
            json.name("holder").value(holder);
            json.name("ended").value(ended);
            invocation.console().out().print(json.close('}'));
        } else if (!invocation.quiet()) {
            invocation.console().out().println(text);
        }
        return ExitCode.OK;
    }
}
