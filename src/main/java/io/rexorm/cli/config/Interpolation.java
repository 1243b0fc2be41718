package io.rexorm.cli.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fills in {@code ${VAR}}, {@code ${VAR:-default}} and {@code ${file:path}}. A dollar sign before one of these takes its
 * meaning away and disappears. A default holds where the variable is unset or empty, as in a shell, and may itself hold
 * all of these. Of a file a line break at its end is dropped.
 */
final class Interpolation {
    private final List<VariableSource> sources;

    Interpolation(List<VariableSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * The text with everything filled in.
     *
     * @throws ConfigurationException when a variable without default is not set, or a file cannot be read
     */
    String expand(String text, Origin origin) {
        int open = text.indexOf("${");
        if (open < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int copied = 0;
        while (open >= 0) {
            if (open > 0 && text.charAt(open - 1) == '$') {
                result.append(text, copied, open - 1).append("${");
                copied = open + 2;
            } else {
                int close = closing(text, open + 2);
                if (close < 0) {
                    throw origin.fault(
                            "'${' is never closed", "write ${NAME}, or $${ for the two characters themselves");
                }
                result.append(text, copied, open).append(resolve(text.substring(open + 2, close), origin));
                copied = close + 1;
            }
            open = text.indexOf("${", copied);
        }
        return result.append(text, copied, text.length()).toString();
    }

    private String resolve(String expression, Origin origin) {
        if (expression.startsWith("file:")) {
            return readFile(expand(expression.substring(5), origin), origin);
        }
        int separator = expression.indexOf(":-");
        String name = separator < 0 ? expression : expression.substring(0, separator);
        if (!isName(name)) {
            throw origin.fault(
                    "what stands in '${…}' is not the name of a variable",
                    "write ${NAME}, ${NAME:-default} or ${file:path}; $${ stands for the two characters themselves");
        }
        String value = variable(name);
        if (separator >= 0 && (value == null || value.isEmpty())) {
            return expand(expression.substring(separator + 2), origin);
        }
        if (value == null) {
            throw origin.fault(
                    "the variable " + name + " is not set", "set it, or give it a default: ${" + name + ":-…}");
        }
        return value;
    }

    private @Nullable String variable(String name) {
        for (VariableSource source : sources) {
            Value value = source.find(name);
            if (value != null) {
                return value.text();
            }
        }
        return null;
    }

    private static String readFile(String name, Origin origin) {
        try {
            Path path = origin.base().resolve(name);
            String content = Files.readString(path);
            int end = content.length();
            if (end > 0 && content.charAt(end - 1) == '\n') {
                end--;
            }
            if (end > 0 && content.charAt(end - 1) == '\r') {
                end--;
            }
            return content.substring(0, end);
        } catch (IOException | InvalidPathException e) {
            throw origin.fault(
                    "the file '" + name + "' cannot be read", "check that it is there and that you may read it");
        }
    }

    private static int closing(String text, int from) {
        int depth = 1;
        for (int i = from; i < text.length(); i++) {
            if (text.startsWith("${", i)) {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
