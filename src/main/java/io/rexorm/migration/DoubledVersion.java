package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.script.ScriptChecksum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which of several migrations with one version keeps it. */
final class DoubledVersion {
    private DoubledVersion() {}

    /**
     * The one that was applied, as its text tells, or else its name; the first by name where none was.
     *
     * @param rivals all with the version; sorted by name afterwards
     * @param row the version's row of the history, or null where it has none
     * @throws MigrationException when one was applied, and it cannot be told which
     */
    static MigrationFile keeper(List<MigrationFile> rivals, @Nullable AppliedMigration row) {
        rivals.sort(Comparator.comparing(MigrationFile::name).thenComparing(MigrationFile::file));
        if (row == null) {
            return rivals.get(0);
        }
        List<MigrationFile> named = new ArrayList<>();
        for (MigrationFile each : rivals) {
            if (row.checksum().equals(ScriptChecksum.ofText(each.source()))) {
                return each;
            }
            if (row.name().equals(each.name())) {
                named.add(each);
            }
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        if (row.outcome() == AppliedMigration.Outcome.REVERTED) {
            return rivals.get(0);
        }
        throw new MigrationException(
                ErrorCode.DUPLICATE_VERSION,
                "version " + row.version() + " is applied as " + row.name() + ", and it cannot be told which of "
                        + rivals.size() + " files that is: " + rivals.get(0).file() + " is one of them",
                "give those that are not applied a new version by hand");
    }
}
