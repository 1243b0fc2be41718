package io.rexorm.script;

import java.io.Serializable;

/**
 * A place in a file.
 *
 * @param file the file as the user would name it
 * @param line the line, from 1
 * @param column the column in characters as a person counts them (code points), from 1
 */
public record SourcePosition(String file, int line, int column) implements Serializable {

    /** The place as editors and terminals understand it: {@code migrations/0001_users.sql:3:14}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
