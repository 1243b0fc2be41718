package io.rexorm.migration.format;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder of MyBatis Migrations: {@code scripts/} with {@code <number>_<words>.sql}, and beside it
 * {@code environments/} with the values of its variables.
 */
final class MybatisFormat implements Format {
    private static final String SCRIPTS = "scripts/";

    private final FormatSettings settings;

    MybatisFormat(FormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void read(FolderFile file, Findings findings) {
        String relative = file.relative();
        if (relative.startsWith("hooks/")) {
            findings.note(file.shown() + " does not run: Rex-ORM does not run the hooks of MyBatis Migrations");
            return;
        }
        boolean beside = relative.startsWith(SCRIPTS) && file.depth() == 1;
        if (!file.isSql() || !(file.depth() == 0 || beside)) {
            return;
        }
        FileName name = parse(file.stem());
        if (name == null) {
            boolean special = file.name().equals("bootstrap.sql") || file.name().equals("onabort.sql");
            findings.note(file.shown() + " does not run: "
                    + (special
                            ? "MyBatis runs it apart from the migrations"
                            : "MyBatis' files are called <number>_<words>.sql"));
            return;
        }
        Path base = beside ? file.root() : file.root().toAbsolutePath().getParent();
        MybatisEnvironment environment = new MybatisEnvironment(base == null ? file.root() : base, settings);
        findings.add(new FoundScript(name, file.source().translatedBy(new MybatisTranslation(environment))));
    }

    private static @Nullable FileName parse(String stem) {
        int end = stem.indexOf('_');
        String version = stem.substring(0, Math.max(end, 0));
        return FileName.isVersion(version)
                ? new FileName(version, stem.substring(end + 1), FoundScript.Role.WHOLE)
                : null;
    }

    @Override
    public boolean looksIntoFolders() {
        return true;
    }
}
