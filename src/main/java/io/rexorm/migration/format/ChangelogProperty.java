package io.rexorm.migration.format;

import io.rexorm.migration.format.ChangelogText.Language;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A property that a changelog in XML, YAML or JSON sets for the files that it includes.
 *
 * @param name what stands in braces where its value goes
 * @param value the value
 * @param dbms the databases that it is for, or null for all
 * @param condition the attribute by which Liquibase may leave it out, or null
 * @param line where it is
 */
record ChangelogProperty(
        String name,
        String value,
        @Nullable String dbms,
        @Nullable String condition,
        int line) {
    private static final String WORD = "property";
    private static final List<String> CONDITIONS = List.of("context", "contextfilter", "labels");

    /**
     * What the changelog sets, in its order.
     *
     * @throws ScriptException where one cannot be read
     */
    static List<ChangelogProperty> read(ChangelogText changelog) {
        String text = changelog.text();
        List<ChangelogProperty> properties = new ArrayList<>();
        for (int at = text.indexOf(WORD); at >= 0; at = text.indexOf(WORD, at + WORD.length())) {
            if (isKey(changelog, at)) {
                ChangelogProperty property = of(changelog, at, values(changelog, at));
                if (property != null) {
                    properties.add(property);
                }
            }
        }
        return properties;
    }

    /** Whether what begins there is such a property, and no word in a text or name of an attribute. */
    private static boolean isKey(ChangelogText changelog, int at) {
        String text = changelog.text();
        int end = at + WORD.length();
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = end == text.length() ? ' ' : text.charAt(end);
        return switch (changelog.language()) {
            case XML -> before == '<' && (Character.isWhitespace(after) || after == '/' || after == '>');
            case YAML -> (Character.isWhitespace(before) || before == '{' || before == '"') && opens(text, end);
            case JSON -> before == '"' && opens(text, end);
        };
    }

    /** Whether a colon follows and behind it members, or the end of the line. */
    private static boolean opens(String text, int end) {
        int colon = end < text.length() && text.charAt(end) == '"' ? end + 1 : end;
        while (colon < text.length() && text.charAt(colon) == ' ') {
            colon++;
        }
        if (colon == text.length() || text.charAt(colon) != ':') {
            return false;
        }
        int next = colon + 1;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\r')) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '{' || text.charAt(next) == '\n');
    }

    private static @Nullable Map<String, String> values(ChangelogText changelog, int at) {
        String text = changelog.text();
        int end = at + WORD.length();
        if (changelog.language() == Language.XML) {
            return new ChangelogValues(text, end).attributes();
        }
        int brace = text.indexOf('{', end);
        int line = text.indexOf('\n', end);
        boolean inBraces = brace >= 0 && (line < 0 || brace < line || changelog.language() == Language.JSON);
        return inBraces
                ? new ChangelogValues(text, brace + 1).members()
                : new ChangelogValues(text, line + 1).lines(at - 1 - text.lastIndexOf('\n', at));
    }

    private static @Nullable ChangelogProperty of(
            ChangelogText changelog, int at, @Nullable Map<String, String> values) {
        if (values == null) {
            throw failure(
                    changelog,
                    at,
                    "This property cannot be read.",
                    "Write its name and its value plainly, each on one line, as in name: x and value: y.");
        }
        if (values.containsKey("file")) {
            throw failure(
                    changelog,
                    at,
                    "Rex-ORM does not read properties from a file of their own.",
                    "Write each of them here with name and value, or under migrations.placeholders in rexorm.yaml.");
        }
        String name = values.get("name");
        if (name == null) {
            throw failure(changelog, at, "This property has no name.", "Give it a name and a value.");
        }
        String condition = null;
        for (String each : CONDITIONS) {
            condition = condition == null && values.containsKey(each) ? each : condition;
        }
        boolean local = "false".equals(values.getOrDefault("global", "").toLowerCase(Locale.ROOT));
        return local
                ? null
                : new ChangelogProperty(
                        name,
                        values.getOrDefault("value", ""),
                        values.get("dbms"),
                        condition,
                        line(changelog.text(), at));
    }

    private static int line(String text, int at) {
        int line = 1;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return line;
    }

    private static ScriptException failure(ChangelogText changelog, int at, String message, String hint) {
        ScriptSource source = changelog.file().source();
        int begin = changelog.text().lastIndexOf('\n', at) + 1;
        TextLine line = TextLine.of(source.wholeText()).get(line(changelog.text(), at) - 1);
        return ScriptException.in(source, line, Math.min(at - begin, line.text().length()), message, hint);
    }
}
