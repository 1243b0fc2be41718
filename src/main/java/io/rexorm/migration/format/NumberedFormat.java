package io.rexorm.migration.format;

import io.rexorm.script.ScriptSource;
import io.rexorm.script.Translation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The formats whose files are called {@code <number>_<name>}, in one folder.
 *
 * @param tool whose it is
 * @param pairs whether {@code .up.sql} and {@code .down.sql} belong together
 * @param singles whether a file is a migration by itself
 * @param translation what the text needs, or null
 * @param code how the names of files end that only the tool itself can run, or null
 */
record NumberedFormat(
        MigrationFormat tool,
        boolean pairs,
        boolean singles,
        @Nullable Translation translation,
        @Nullable String code) implements Format {

    static Format ofGolangMigrate() {
        return new NumberedFormat(MigrationFormat.GOLANG_MIGRATE, true, false, null, null);
    }

    static Format ofSqlx() {
        return new NumberedFormat(MigrationFormat.SQLX, true, true, null, null);
    }

    static Format ofGoose(FormatSettings settings) {
        return new NumberedFormat(MigrationFormat.GOOSE, false, true, new GooseTranslation(settings), ".go");
    }

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            readCode(file, findings);
            return;
        }
        String stem = file.stem();
        FoundScript.Role half = pairs ? FileName.half(stem) : null;
        FileName name = half == null
                ? FileName.numbered(stem, FoundScript.Role.WHOLE)
                : FileName.numbered(FileName.both(stem), half);
        if (name == null || (half == null && !singles)) {
            findings.note(file.shown() + " does not run: " + tool.tool() + "'s files are called "
                    + String.join(" or ", names()));
            return;
        }
        ScriptSource source = file.source();
        findings.add(new FoundScript(name, translation == null ? source : source.translatedBy(translation)));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (singles) {
            names.add("<number>_<name>.sql");
        }
        if (pairs) {
            names.add("<number>_<name>.up.sql");
        }
        return names;
    }

    private void readCode(FolderFile file, Findings findings) {
        if (code == null || !file.name().endsWith(code) || file.name().endsWith("_test" + code)) {
            return;
        }
        String stem = file.name().substring(0, file.name().length() - code.length());
        FileName name = FileName.numbered(stem, FoundScript.Role.FOREIGN);
        if (name != null) {
            findings.add(new FoundScript(name, file.source()));
        }
    }

    @Override
    public boolean looksIntoFolders() {
        return false;
    }
}
