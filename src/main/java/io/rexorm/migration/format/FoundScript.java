package io.rexorm.migration.format;

import io.rexorm.script.ScriptSource;
import org.jspecify.annotations.Nullable;

/**
 * A migration that was found in a folder, or a part of one; the parts of one have the same version.
 *
 * @param version the version: numbers with separators; {@code R__name} for a repeatable migration of its own; or
 *     {@code file::id::author} for a changeset
 * @param name what the file's name says besides the version
 * @param role which part it is
 * @param source its text
 */
public record FoundScript(String version, String name, Role role, ScriptSource source) {

    /** Which part of a migration a script is. */
    public enum Role {
        /** The up, and the down too where the script has one. */
        WHOLE,
        /** The up of a pair. */
        UP,
        /** The down of a pair. */
        DOWN,
        /** An up that runs again whenever it has changed. */
        REPEATABLE,
        /** An up that runs each time. */
        ALWAYS,
        /** An up that makes in a new database what all before it, and itself, have made in others. */
        BASELINE,
        /** Java that Rex-ORM runs, with its down. */
        CODE,
        /** Code that only another tool can run. */
        FOREIGN
    }

    /** A class that is a migration, or null where its name, such as {@code V1_CreateUsers}, does not begin with a version. */
    public static @Nullable FoundScript ofClass(String name, ScriptSource source) {
        FileName parsed = FileName.code(name);
        return parsed == null ? null : new FoundScript(parsed, source);
    }

    FoundScript(FileName name, ScriptSource source) {
        this(name.version(), name.name(), name.role(), source);
    }
}
