package io.rexorm.scaffold;

import java.util.List;

/**
 * A migration to generate.
 *
 * @param name the name, in Pascal or in snake case: {@code AddEmailToUsers}
 * @param fields the fields, each as {@code name:type} with what may follow; where an index is added or something is
 *     removed, the name alone will do
 * @param form the language that it is written in
 */
public record MigrationRequest(String name, List<String> fields, Form form) {
    public MigrationRequest {
        fields = List.copyOf(fields);
    }

    /** What a migration is written in. */
    public enum Form {
        /** SQL, with a section for each database where the statements differ, and with its down. */
        SQL,
        /** Java, from which both follow. */
        JAVA
    }
}
