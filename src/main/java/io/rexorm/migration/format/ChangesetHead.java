package io.rexorm.migration.format;

import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line that a changeset begins with.
 *
 * @param line the line
 * @param author who wrote it
 * @param id its name among those of the author in the file
 * @param attributes the attributes, by their names in lower case
 */
record ChangesetHead(TextLine line, String author, String id, Map<String, String> attributes) {

    static ChangesetHead read(ScriptSource source, TextLine line) {
        String text = line.text();
        int from = ChangelogLine.CHANGESET.argument(text);
        int[] ends = Attributes.identity(text, from);
        String author = Attributes.unquoted(text.substring(from, ends[0]));
        String id = ends[1] > ends[0] ? Attributes.unquoted(text.substring(ends[0] + 1, ends[1])) : "";
        if (author.isEmpty() || id.isEmpty()) {
            throw ScriptException.in(
                    source,
                    line,
                    Math.min(from, text.length()),
                    "A changeset is called author:id, without blanks around the colon.",
                    "Write --changeset author:id, with quotes around either if it has blanks.");
        }
        return new ChangesetHead(line, author, id, Attributes.read(text, ends[1]));
    }

    @Nullable
    String get(String attribute) {
        return attributes.get(attribute);
    }

    boolean is(String attribute, boolean standard) {
        String value = attributes.get(attribute);
        return value == null ? standard : value.equalsIgnoreCase("true");
    }
}
