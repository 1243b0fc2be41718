package io.rexorm.scaffold;

import java.util.List;

/**
 * An entity to generate.
 *
 * @param name the entity's name, in Pascal or in snake case: {@code BlogPost}
 * @param fields the fields, each as {@code name:type} with what may follow
 * @param form whether it becomes a record or a class
 */
public record ModelRequest(String name, List<String> fields, Form form) {
    public ModelRequest {
        fields = List.copyOf(fields);
    }

    /** What an entity is in Java. */
    public enum Form {
        /** An immutable record. */
        RECORD,
        /** A class with a getter and a setter for each field. */
        CLASS
    }
}
