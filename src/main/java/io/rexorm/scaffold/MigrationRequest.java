package io.rexorm.scaffold;

import java.util.List;

/**
 * A migration to generate.
 *
 * @param name the name, in Pascal or in snake case: {@code AddEmailToUsers}
 * @param fields the fields, each as {@code name:type} with what may follow; where an index is added or something is
 *     removed, the name alone will do
 */
public record MigrationRequest(String name, List<String> fields) {
    public MigrationRequest {
        fields = List.copyOf(fields);
    }
}
