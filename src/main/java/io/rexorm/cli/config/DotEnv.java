package io.rexorm.cli.config;

import io.rexorm.script.SourcePosition;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .env} file: lines {@code KEY=VALUE}, also {@code export KEY=VALUE}; {@code #} begins a comment at the start of
 * a line and after a space. In double quotes {@code \n \r \t \" \\ \$} are escapes, in single quotes nothing is; quoted
 * values may span lines. Of a key given twice the last counts.
 */
final class DotEnv implements VariableSource {
    /** What holds where there is no file. */
    static final DotEnv NONE = new DotEnv("", ".env", Path.of(""));

    private final Map<String, Value> values = new HashMap<>();
    private final String text;
    private final String file;
    private final Path folder;
    private int at;
    private int line = 1;

    /** Parses a text. {@code file} is how people call it, {@code folder} is where it is. */
    DotEnv(String text, String file, Path folder) {
        this.text = text;
        this.file = file;
        this.folder = folder;
        if (text.startsWith("\uFEFF")) {
            at = 1;
        }
        while (at < text.length()) {
            readLine();
        }
    }

    @Override
    public @Nullable Value find(String name) {
        return values.get(name);
    }

    private void readLine() {
        skipBlanks();
        if (atLineEnd() || text.charAt(at) == '#') {
            skipLine();
            return;
        }
        Origin origin = new Origin(file + ":" + line, new SourcePosition(file, line, 1), folder, false);
        String key = readKey();
        if (key.equals("export") && !atLineEnd() && text.charAt(at) != '=') {
            key = readKey();
        }
        if (key.isEmpty() || atLineEnd() || text.charAt(at) != '=') {
            throw origin.fault("this line is not KEY=VALUE", "write KEY=VALUE, or begin the line with # for a comment");
        }
        at++;
        skipBlanks();
        String value;
        if (!atLineEnd() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            value = readQuoted(origin, key);
        } else {
            value = readPlain();
        }
        values.put(key, Value.of(value, origin));
        skipLine();
    }

    private String readKey() {
        int from = at;
        while (!atLineEnd() && isKeyPart(text.charAt(at))) {
            at++;
        }
        String key = text.substring(from, at);
        skipBlanks();
        return key;
    }

    private String readPlain() {
        int from = at;
        while (!atLineEnd()
                && !(text.charAt(at) == '#' && (at == from || Character.isWhitespace(text.charAt(at - 1))))) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String readQuoted(Origin origin, String key) {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            boolean escape = quote == '"' && c == '\\' && at < text.length();
            if (escape) {
                unescape(text.charAt(at++), value);
            } else if (c != '\r' || !text.startsWith("\n", at)) {
                value.append(c);
            }
        }
        if (at == text.length()) {
            throw origin.fault("the quote of '" + key + "' is never closed", "end the value with " + quote);
        }
        at++;
        skipBlanks();
        if (!atLineEnd() && text.charAt(at) != '#') {
            throw origin.fault(
                    "something follows the closing quote of '" + key + "'",
                    "put the whole value into the quotes, or begin a comment with #");
        }
        return value.toString();
    }

    private static void unescape(char c, StringBuilder value) {
        switch (c) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case '"', '\\', '$' -> value.append(c);
            default -> value.append('\\').append(c);
        }
    }

    private static boolean isKeyPart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_.-".indexOf(c) >= 0;
    }

    private boolean atLineEnd() {
        return at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }

    private void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n') {
            at++;
        }
        at++;
        line++;
    }
}
