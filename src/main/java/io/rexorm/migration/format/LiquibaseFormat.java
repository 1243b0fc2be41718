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
    private final ChangelogProperties properties;

    LiquibaseFormat(FormatSettings settings) {
        this.settings = settings;
        this.properties = new ChangelogProperties(settings);
    }

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            ChangelogText text = ChangelogText.of(file);
            if (text != null) {
                refuseChangesets(text);
                readProperties(text, findings);
            }
            return;
        }
        ScriptSource source = file.source();
        List<TextLine> lines = TextLine.of(source.wholeText());
        if (!isFormatted(lines)) {
            findings.note(file.shown() + " does not run: it does not begin with --liquibase formatted sql");
            return;
        }
        Changelog changelog = new Changelog(source, file.relative(), settings, properties);
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
    private static void refuseChangesets(ChangelogText changelog) {
        String lower = changelog.text().toLowerCase(Locale.ROOT);
        for (String changeset : CHANGESETS) {
            if (lower.contains(changeset)) {
                throw new RexException(
                        ErrorCode.MIGRATION_INVALID,
                        changelog.file().shown() + ": its changesets are in " + changelog.language()
                                + ", and Rex-ORM reads Liquibase's formatted SQL only",
                        "write them as SQL, 'liquibase update-sql' shows it, or move the file out of the folder");
            }
        }
    }

    /** They are there for all that is read after them, so for what the changelog includes. */
    private void readProperties(ChangelogText changelog, Findings findings) {
        for (ChangelogProperty property : ChangelogProperty.read(changelog)) {
            properties.set(property.name(), property.value(), property.dbms());
            if (property.condition() != null) {
                findings.note(changelog.file().shown() + ":" + property.line() + ": the property " + property.name()
                        + " holds whatever its " + property.condition()
                        + " is, as it does for Liquibase when none is asked for");
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
