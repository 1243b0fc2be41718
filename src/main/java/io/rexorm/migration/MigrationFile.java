package io.rexorm.migration;

import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.ScriptSource;
import org.jspecify.annotations.Nullable;

/**
 * A migration as it is on disk. Its text is read for the checksum only; {@link MigrationScripts} reads its statements.
 *
 * @param version its version
 * @param name what comes after the version in the file's name, with the file's own underscores
 * @param kind what it is made of
 * @param source the file with its up section, and its down section where it has one
 * @param down a second file with the down, where there is one
 * @param format whose format it is in
 */
public record MigrationFile(
        Version version,
        String name,
        MigrationKind kind,
        ScriptSource source,
        @Nullable ScriptSource down,
        MigrationFormat format) {

    /** The file, as the user would name it. */
    public String file() {
        return source.name();
    }

    /** Whether it is in Java: a source, or a class on the class path. */
    boolean isCode() {
        return kind == MigrationKind.JAVA;
    }

    /** Version and name, for messages: {@code 20260101090000_create_users}. */
    public String title() {
        return title(version, name);
    }

    static String title(Version version, String name) {
        boolean numbered = !version.isRepeatable() && !version.isChangeset();
        return numbered && !name.isEmpty() ? version + "_" + name : version.toString();
    }
}
