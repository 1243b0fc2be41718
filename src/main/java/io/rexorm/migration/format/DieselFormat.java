package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptSource;

/**
 * Diesel's folders: one for each migration, {@code <version>_<name>/} with {@code up.sql}, {@code down.sql} and
 * {@code metadata.toml}. The dashes in a version do not count.
 */
final class DieselFormat implements Format {
    private static final String METADATA = "metadata.toml";

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            return;
        }
        boolean up = file.name().equals("up.sql");
        if (file.depth() != 1 || !(up || file.name().equals("down.sql"))) {
            findings.note(
                    file.shown() + " does not run: Diesel's files are called <version>_<name>/up.sql and down.sql");
            return;
        }
        String folder = file.folder();
        int end = folder.indexOf('_');
        String version = folder.substring(0, end < 0 ? folder.length() : end).replace("-", "");
        if (!FileName.isVersion(version)) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    file.shown() + ": the name of the folder does not begin with a version",
                    "call the folder <version>_<name>");
        }
        String name = end < 0 ? "" : folder.substring(end + 1);
        FoundScript.Role role = up ? FoundScript.Role.UP : FoundScript.Role.DOWN;
        findings.add(new FoundScript(version, name, role, source(file)));
    }

    private static ScriptSource source(FolderFile file) {
        ScriptSource source = file.source();
        return runsInTransaction(file) ? source : source.translatedBy(new OutsideTransaction());
    }

    private static boolean runsInTransaction(FolderFile file) {
        return !file.hasNeighbour(METADATA)
                || !"false"
                        .equals(KeyValues.read(file.neighbour(METADATA).source())
                                .get("run_in_transaction"));
    }

    @Override
    public boolean looksIntoFolders() {
        return true;
    }
}
