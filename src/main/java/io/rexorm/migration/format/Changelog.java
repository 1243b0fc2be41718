package io.rexorm.migration.format;

import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a file of formatted SQL into its changesets. */
final class Changelog {
    private final ScriptSource source;
    private final FormatSettings settings;
    private final ChangelogProperties properties;
    private final ChangelogProperties ofAll;
    private final List<Changeset> changesets = new ArrayList<>();
    private String path;
    private @Nullable Changeset current;
    private @Nullable TextLine rollbackBlock;
    private @Nullable TextLine ignored;
    private int ignoredLines;

    /**
     * @param path what the file is called in the identities of its changesets, if it does not say otherwise
     * @param properties those that earlier files have set, and that this one adds to
     */
    Changelog(ScriptSource source, String path, FormatSettings settings, ChangelogProperties properties) {
        this.source = source;
        this.path = path;
        this.settings = settings;
        this.ofAll = properties;
        this.properties = properties.copy();
    }

    List<Changeset> changesets() {
        return changesets;
    }

    void read(List<TextLine> lines) {
        for (TextLine line : lines) {
            if (!isIgnored(line)) {
                accept(line);
            } else if (current != null) {
                current.add(line, Changeset.Part.NONE, 0);
            }
        }
        if (rollbackBlock != null) {
            throw failure(
                    rollbackBlock, "This rollback block is never closed.", "Put */ on a line of its own behind it.");
        }
        if (ignored != null) {
            throw failure(ignored, "ignoreLines:start has no end.", "Put --ignoreLines:end behind the last of them.");
        }
    }

    private boolean isIgnored(TextLine line) {
        if (ChangelogLine.of(line.text()) == ChangelogLine.IGNORE_LINES) {
            String what = line.text()
                    .substring(ChangelogLine.IGNORE_LINES.argument(line.text()))
                    .strip();
            if (what.equalsIgnoreCase("start")) {
                ignored = line;
            } else if (what.equalsIgnoreCase("end")) {
                ignored = null;
            } else {
                ignoredLines = count(what, line);
            }
            return true;
        }
        if (ignoredLines > 0) {
            ignoredLines--;
            return true;
        }
        return ignored != null;
    }

    private int count(String text, TextLine line) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw failure(line, "ignoreLines takes start, end, or a number, not '" + text + "'.", "Write one of them.");
        }
    }

    private void accept(TextLine line) {
        if (rollbackBlock != null && current != null) {
            boolean closes = line.text().strip().equals("*/");
            current.add(line, closes ? Changeset.Part.NONE : Changeset.Part.ROLLBACK, 0);
            rollbackBlock = closes ? null : rollbackBlock;
            return;
        }
        if (ChangelogLine.withOneDash(line.text()) != ChangelogLine.SQL) {
            throw failure(line, "A directive of Liquibase begins with two dashes.", "Write -- in place of the dash.");
        }
        ChangelogLine kind = ChangelogLine.of(line.text());
        switch (kind) {
            case HEADER -> path = Attributes.read(line.text(), 0).getOrDefault("logicalfilepath", path);
            case PROPERTY -> property(line);
            case PAID ->
                throw failure(
                        line,
                        "Rex-ORM does not read this directive, which belongs to Liquibase's paid edition.",
                        "Write what it stands for into the file.");
            case CHANGESET -> begin(line);
            default -> inside(kind, line);
        }
    }

    /** The first value of a property holds, as it does for Liquibase. */
    private void property(TextLine line) {
        Map<String, String> attributes = Attributes.read(line.text(), ChangelogLine.PROPERTY.argument(line.text()));
        String name = attributes.get("name");
        if (name == null) {
            throw failure(line, "This property has no name.", "Write --property name:x value:y.");
        }
        String value = attributes.getOrDefault("value", "");
        properties.set(name, value, attributes.get("dbms"));
        if (!"false".equalsIgnoreCase(attributes.get("global"))) {
            ofAll.set(name, value, attributes.get("dbms"));
        }
        if (current != null) {
            current.add(line, Changeset.Part.NONE, 0);
        }
    }

    private void begin(TextLine line) {
        current = new Changeset(source, path, ChangesetHead.read(source, line), settings.dialect(), properties);
        current.add(line, Changeset.Part.NONE, 0);
        changesets.add(current);
    }

    private void inside(ChangelogLine kind, TextLine line) {
        if (current == null) {
            boolean empty = line.text().isBlank() || line.text().strip().startsWith("--");
            if (!empty) {
                throw failure(line, "This stands before the first changeset.", "Put --changeset author:id above it.");
            }
            return;
        }
        int argument = kind.argument(line.text());
        switch (kind) {
            case ROLLBACK -> current.add(line, Changeset.Part.ROLLBACK, argument);
            case ROLLBACK_BLOCK -> {
                rollbackBlock = line;
                current.add(line, Changeset.Part.NONE, 0);
            }
            case COMMENT -> {
                current.comment(line.text().substring(argument).strip());
                current.add(line, Changeset.Part.NONE, 0);
            }
            case PRECONDITIONS, PRECONDITION -> current.add(line, Changeset.Part.PRECONDITION, argument);
            case VALID_CHECKSUM -> current.add(line, Changeset.Part.NONE, 0);
            default -> current.add(line, Changeset.Part.UP, 0);
        }
    }

    private ScriptException failure(TextLine line, String message, String hint) {
        return ScriptException.in(source, line, 0, message, hint);
    }
}
