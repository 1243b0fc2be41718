package io.rexorm.migration.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads names and values as XML, YAML and JSON write them, one behind the other. */
final class ChangelogValues {
    private static final String PLAIN_MARKS = "|>&*!%@`";

    private final String text;
    private int at;

    /** @param at where the first name is, or what stands before it */
    ChangelogValues(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The attributes of an element of XML, by their names in lower case; null where they cannot be read. */
    @Nullable
    Map<String, String> attributes() {
        Map<String, String> values = new LinkedHashMap<>();
        while (skipBlanks() && text.charAt(at) != '>' && text.charAt(at) != '/') {
            String name = word('=');
            if (!take('=') || !skipBlanks() || !isQuote(text.charAt(at))) {
                return null;
            }
            char quote = text.charAt(at);
            int close = text.indexOf(quote, at + 1);
            if (close < 0) {
                return null;
            }
            values.put(name, withoutEntities(text.substring(at + 1, close)));
            at = close + 1;
        }
        return values;
    }

    /** The members of an object of JSON, or of one that YAML writes in braces; null where they cannot be read. */
    @Nullable
    Map<String, String> members() {
        Map<String, String> values = new LinkedHashMap<>();
        while (skipBlanks() && text.charAt(at) != '}') {
            String name = isQuote(text.charAt(at)) ? quoted() : word(':');
            if (name == null || !take(':') || !skipBlanks()) {
                return null;
            }
            String value = isQuote(text.charAt(at)) ? quoted() : plain(endOf(",}\n"));
            if (value == null) {
                return null;
            }
            values.put(name.toLowerCase(Locale.ROOT), value);
            if (skipBlanks() && text.charAt(at) == ',') {
                at++;
            }
        }
        return at < text.length() ? values : null;
    }

    /** The lines of YAML that have one indent, deeper than that of a key; null where they cannot be read. */
    @Nullable
    Map<String, String> lines(int indentOfKey) {
        Map<String, String> values = new LinkedHashMap<>();
        int indent = -1;
        while (at < text.length()) {
            int end = endOf("\n");
            String line = text.substring(at, end).stripTrailing();
            int own = line.length() - line.stripLeading().length();
            if (!line.isEmpty()) {
                if (own <= indentOfKey || (indent >= 0 && own < indent)) {
                    return values;
                }
                int colon = line.indexOf(':');
                if (colon < 0 || (indent >= 0 && own > indent)) {
                    return null;
                }
                indent = own;
                ChangelogValues rest = new ChangelogValues(line, colon + 1);
                String value = rest.skipBlanks() ? rest.wholeLine() : "";
                if (value == null) {
                    return null;
                }
                values.put(line.substring(own, colon).strip().toLowerCase(Locale.ROOT), value);
            }
            at = end + 1;
        }
        return values;
    }

    private @Nullable String wholeLine() {
        if (!isQuote(text.charAt(at))) {
            return plain(text.length());
        }
        String value = quoted();
        return skipBlanks() ? null : value;
    }

    /** What has no quotes, unless it begins with a sign that means something else. */
    private @Nullable String plain(int end) {
        String value = text.substring(at, end).strip();
        at = end;
        boolean marked = !value.isEmpty() && PLAIN_MARKS.indexOf(value.charAt(0)) >= 0;
        return marked ? null : value.equals("~") || value.equals("null") ? "" : value;
    }

    private int endOf(String ends) {
        int end = at;
        while (end < text.length() && ends.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** In single quotes a quote is written twice; in double quotes a backslash stands before it, and for other characters. */
    private @Nullable String quoted() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == quote && quote == '\'' && at < text.length() && text.charAt(at) == quote) {
                value.append(c);
                at++;
            } else if (c == quote) {
                return value.toString();
            } else if (c == '\\' && quote == '"') {
                Character escaped = escaped();
                if (escaped == null) {
                    return null;
                }
                value.append(escaped.charValue());
            } else {
                value.append(c);
            }
        }
        return null;
    }

    private @Nullable Character escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> null;
        };
    }

    private static String withoutEntities(String value) {
        return value.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }

    private String word(char end) {
        int start = at;
        while (at < text.length() && text.charAt(at) != end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private boolean take(char wanted) {
        boolean there = skipBlanks() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** Whether anything is left behind the blanks. */
    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
