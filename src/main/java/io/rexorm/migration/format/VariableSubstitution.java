package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Variables of the environment as a shell fills them in: {@code $VAR}, {@code ${VAR}}, {@code ${VAR:-default}},
 * {@code ${VAR-default}}, {@code ${VAR?message}}. A variable that is not set is empty.
 */
final class VariableSubstitution {
    private final ScriptSource source;
    private final Function<String, @Nullable String> variables;

    VariableSubstitution(ScriptSource source, Function<String, @Nullable String> variables) {
        this.source = source;
        this.variables = variables;
    }

    /** Appends the line with its values. */
    void expand(TextLine line, MappedText.Builder target) {
        String text = line.text();
        int kept = 0;
        int i = text.indexOf('$');
        while (i >= 0) {
            boolean braces = text.startsWith("{", i + 1);
            int name = i + (braces ? 2 : 1);
            int end = endOfName(text, name);
            if (end > name) {
                target.keep(line, kept, i);
                kept = braces ? closed(line, i, end) : end;
                String value = variables.apply(text.substring(name, end));
                target.insert(braces ? inBraces(line, end, kept - 1, value) : orEmpty(value), line, i);
            }
            i = text.indexOf('$', Math.max(i + 1, kept));
        }
        target.keep(line, kept, text.length()).end(line);
    }

    private static int endOfName(String text, int from) {
        int end = from;
        while (end < text.length() && isNamePart(text.charAt(end), end > from)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(char c, boolean digits) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (digits && FileName.isDigit(c));
    }

    private int closed(TextLine line, int start, int end) {
        int brace = line.text().indexOf('}', end);
        if (brace < 0) {
            throw ScriptException.in(source, line, start, "This ${ is never closed.", "Add the } on the same line.");
        }
        return brace + 1;
    }

    private String inBraces(TextLine line, int operator, int brace, @Nullable String value) {
        String rest = line.text().substring(operator, brace);
        if (rest.isEmpty()) {
            return orEmpty(value);
        }
        boolean emptyCounts = rest.startsWith(":");
        boolean missing = value == null || (emptyCounts && value.isEmpty());
        String what = emptyCounts ? rest.substring(1) : rest;
        if (what.startsWith("-")) {
            return missing ? what.substring(1) : orEmpty(value);
        }
        if (what.startsWith("?")) {
            if (missing) {
                String message = what.length() > 1 ? what.substring(1) : "This variable is not set";
                throw ScriptException.in(source, line, operator, message + ".", "Set it in the environment.");
            }
            return orEmpty(value);
        }
        throw ScriptException.in(
                source,
                line,
                operator,
                "What follows the variable's name is not understood: '" + rest + "'.",
                "Known are ${VAR}, ${VAR:-default}, ${VAR-default} and ${VAR?message}.");
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
