package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;

/**
 * Rex-ORM's own files, in SQL and in Java: any name that begins with a version, in any folder; without a
 * version they say themselves that they are repeatable.
 */
final class OwnFormat implements Format {

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql() && !file.isJava()) {
            return;
        }
        FileName name = file.isJava() ? FileName.code(file.className()) : FileName.parse(file.folder(), file.name());
        if (name == null && file.isSql() && FirstLines.isRepeatable(file)) {
            name = FileName.repeatable(file.stem());
        }
        if (name == null) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    file.shown() + ": the name does not begin with a version",
                    "name it <version>_<name>"
                            + (file.isJava() ? ".java" : ".sql")
                            + " as 'rexorm generate:migration' does, "
                            + (file.isJava()
                                    ? ""
                                    : "begin it with -- migrate:repeatable where it runs again whenever it changes, ")
                            + "or move it out of the folder");
        }
        findings.add(new FoundScript(name, file.source()));
    }

    @Override
    public boolean looksIntoFolders() {
        return true;
    }
}
