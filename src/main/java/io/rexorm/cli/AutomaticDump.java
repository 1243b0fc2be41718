package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.dialect.SchemaDump;
import io.rexorm.migration.DumpSchema;
import io.rexorm.migration.MigrationFailure;
import io.rexorm.migration.MigrationResult;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The dump that follows a run which has changed something, where {@code migrations.dump} names a file for it. The run is done by
 * then: what goes wrong here undoes nothing of it.
 */
final class AutomaticDump {
    private static final String NO_DUMP = "--no-dump";
    static final AutomaticDump NONE = new AutomaticDump(null, null);

    private final @Nullable String changed;
    private final @Nullable RexException failure;

    private AutomaticDump(@Nullable String changed, @Nullable RexException failure) {
        this.changed = changed;
        this.failure = failure;
    }

    static void describe(CommandSpec spec) {
        spec.addOption(Flag.on("do not dump the schema afterwards, though migrations.dump says so", NO_DUMP));
    }

    /** Dumps, where that is wanted. Who has stopped the run wants no more. */
    static AutomaticDump after(MigrationResult result, Invocation invocation, MigrationCall call) {
        Path path = invocation.configuration().migrations().dump();
        MigrationFailure failed = result.failure();
        boolean stopped = failed != null && failed.cause().code() == ErrorCode.INTERRUPTED;
        if (path == null || result.steps().isEmpty() || stopped || invocation.has(NO_DUMP)) {
            return NONE;
        }
        SchemaFile file = new SchemaFile(invocation, path);
        try {
            SchemaDump dump = new DumpSchema(call.project(), call.sessionListener()).run();
            DbDumpCommand.warn(invocation, dump.leftOut());
            return file.write(dump) ? new AutomaticDump(file.shown(), null) : NONE;
        } catch (RexException e) {
            String message = "the run is done, and only the dump after it is not: " + e.getMessage();
            return new AutomaticDump(
                    null, new RexException(e.code(), message, "when that is mended: rexorm db:dump", e));
        }
    }

    /** The file that has another content now, or null. */
    @Nullable
    String changed() {
        return changed;
    }

    /** Why there is no dump though one was wanted, or null. */
    @Nullable
    RexException failure() {
        return failure;
    }
}
