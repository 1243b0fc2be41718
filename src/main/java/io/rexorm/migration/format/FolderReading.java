package io.rexorm.migration.format;

import java.util.List;

/**
 * What folders of migrations hold.
 *
 * @param format whose format they are in
 * @param why how that is known, in a few words
 * @param scripts the migrations, and the parts of them, in the order of their files
 * @param notes what is there and does not run, a sentence each
 */
public record FolderReading(MigrationFormat format, String why, List<FoundScript> scripts, List<String> notes) {

    /** Copies the lists. */
    public FolderReading {
        scripts = List.copyOf(scripts);
        notes = List.copyOf(notes);
    }
}
