package io.rexorm.migration;

import io.rexorm.script.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration with its statements read.
 *
 * @param migration the files
 * @param up the sections to run, for the connected database
 * @param down the sections that undo it, in the order to run them, or null where there is no down
 * @param checksum of the text
 * @param tokenChecksum of the text without comments and layout
 * @param known whether {@code up} and {@code down} are known: those of a migration in Java are when its turn has come
 */
record MigrationScript(
        MigrationFile migration,
        List<Section> up,
        @Nullable List<Section> down,
        String checksum,
        String tokenChecksum,
        boolean known) {}
