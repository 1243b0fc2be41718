package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.List;
import java.util.Locale;

/**
 * Liquibase's formatted SQL: each changeset is a migration of its own. They run in the order of the names of their files,
 * and of their places in them.
 */
final class LiquibaseFormat implements Format {
    private static final List<String> CHANGELOGS = List.of(".xml", ".yaml", ".yml", ".json");
    private static final List<String> CHANGESETS = List.of("<changeset", "changeset:", "\"changeset\"");

    private final FormatSettings settings;

    LiquibaseFormat(FormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            readOther(file, findings);
            return;
        }
        ScriptSource source = file.source();
        List<TextLine> lines = TextLine.of(source.wholeText());
        if (!isFormatted(lines)) {
            findings.note(file.shown() + " does not run: it does not begin with --liquibase formatted sql");
            return;
        }
        Changelog changelog = new Changelog(source, file.relative(), settings);
        changelog.read(lines);
        int others = 0;
        for (Changeset changeset : changelog.changesets()) {
            others += changeset.isForDialect() ? 0 : 1;
            if (changeset.isForDialect()) {
                changeset.addTo(findings);
            }
        }
        if (others > 0) {
            findings.note(file.shown() + ": what is for other databases does not run here, changesets: " + others);
        }
    }

    private static boolean isFormatted(List<TextLine> lines) {
        for (TextLine line : lines) {
            if (!line.text().isBlank()) {
                String words = ChangelogLine.directive(line.text());
                String lower = words == null ? "" : words.toLowerCase(Locale.ROOT);
                return lower.startsWith("liquibase")
                        && lower.substring(9).strip().startsWith("formatted");
            }
        }
        return false;
    }

    private static void readOther(FolderFile file, Findings findings) {
        String lower = file.name().toLowerCase(Locale.ROOT);
        for (String ending : CHANGELOGS) {
            if (lower.endsWith(ending)) {
                readChangelog(file, ending.substring(1).toUpperCase(Locale.ROOT), findings);
            }
        }
    }

    private static void readChangelog(FolderFile file, String language, Findings findings) {
        String text = file.source().wholeText().toLowerCase(Locale.ROOT);
        if (!text.contains("databasechangelog")) {
            return;
        }
        for (String changeset : CHANGESETS) {
            if (text.contains(changeset)) {
                throw new RexException(
                        ErrorCode.MIGRATION_INVALID,
                        file.shown() + ": its changesets are in " + language
                                + ", and Rex-ORM reads Liquibase's formatted" + " SQL only",
                        "write them as SQL, 'liquibase update-sql' shows it, or move the file out of the folder");
            }
        }
        findings.note(file.shown() + " does not run: Rex-ORM runs the changelogs in SQL in the order of their names");
    }

    @Override
    public boolean looksIntoFolders() {
        return true;
    }
}
