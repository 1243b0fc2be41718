package io.rexorm.dialect;

import java.util.List;

/**
 * A schema as a script.
 *
 * @param sql the statements that create it, each ended by a semicolon
 * @param leftOut what the database holds and the script does not, each as a sentence without its full stop
 */
public record SchemaDump(String sql, List<String> leftOut) {

    public SchemaDump {
        leftOut = List.copyOf(leftOut);
    }
}
