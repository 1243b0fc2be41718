package io.rexorm.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of running scripts: all of them, or nothing.
 *
 * @param scripts their names
 * @param statements how many statements they have
 * @param failure why nothing of them remains, or null where all went well
 */
public record ScriptResult(
        List<String> scripts, int statements, @Nullable MigrationFailure failure) {

    public ScriptResult {
        scripts = List.copyOf(scripts);
    }
}
