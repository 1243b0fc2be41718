package io.rexorm.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two markers of a script.
 *
 * @param direction which way it goes
 * @param dialect the one dialect it is for, or null for any
 * @param transactional whether it may run in a transaction; false after {@code transaction:false}
 * @param position where its marker is, or the beginning of a file without markers
 * @param statements its statements in order
 * @param blank whether there is nothing in it but layout, no comment either
 * @param text all of it, from the line after its marker to the next marker, or null where it has more than 1 MiB of COPY
 *     data
 */
public record Section(
        Direction direction,
        @Nullable String dialect,
        boolean transactional,
        SourcePosition position,
        List<Statement> statements,
        boolean blank,
        @Nullable String text) {

    /** Copies the list of statements. */
    public Section {
        statements = List.copyOf(statements);
    }

    /** The same section, run outside a transaction. */
    public Section outsideTransaction() {
        return new Section(direction, dialect, false, position, statements, blank, text);
    }

    /** The same section with other statements. */
    public Section withStatements(List<Statement> others) {
        return new Section(direction, dialect, transactional, position, others, blank, text);
    }

    /** Whether the section is for this dialect. */
    public boolean appliesTo(String name) {
        return dialect == null || dialect.equals(name);
    }
}
