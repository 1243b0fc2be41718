package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.List;
import java.util.Locale;

/**
 * Liquibase's formatted SQL: each changeset is a migration of its own. They run in the order of their files, and of their
 * places in them.
 */
final class LiquibaseFormat implements Format {
    private static final List<String> CHANGESETS = List.of("<changeset", "changeset:", "\"changeset\"");

    private final FormatSettings settings;

    LiquibaseFormat(FormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            refuseChangesets(file);
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

    /** Refuses a changelog in another language, unless it does no more than include those in SQL. */
    private static void refuseChangesets(FolderFile file) {
        String text = ChangelogInclude.text(file);
        if (text == null) {
            return;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String changeset : CHANGESETS) {
            if (lower.contains(changeset)) {
                throw new RexException(
                        ErrorCode.MIGRATION_INVALID,
                        file.shown() + ": its changesets are in " + ChangelogInclude.language(file)
                                + ", and Rex-ORM reads Liquibase's formatted SQL only",
                        "write them as SQL, 'liquibase update-sql' shows it, or move the file out of the folder");
            }
        }
    }

    @Override
    public List<FolderFile> order(List<FolderFile> files, Findings findings) {
        return new ChangelogOrder(files).order(findings);
    }

    @Override
    public boolean looksIntoFolders() {
        return true;
    }
}
