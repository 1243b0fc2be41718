package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import io.rexorm.script.Translation;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The markers of MyBatis Migrations: {@code -- //@UNDO}, {@code -- @DELIMITER x}, and <code>${variables}</code>. */
final class MybatisTranslation implements Translation {
    private static final String UNDO = "@undo";
    private static final String DELIMITER = "@delimiter";

    private final MybatisEnvironment environment;

    MybatisTranslation(MybatisEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public ScriptSource translate(ScriptSource original, String text) {
        return new Run(original).run(text);
    }

    /** The translation of one script. */
    private final class Run {
        private final ScriptSource source;
        private final MappedText.Builder target;
        private final Placeholders placeholders = new Placeholders(environment);
        private String delimiter = ";";
        private @Nullable TextLine undo;

        Run(ScriptSource source) {
            this.source = source;
            target = new MappedText.Builder(source);
        }

        MappedText run(String text) {
            begin("-- migrate:up", new TextLine(1, "", ""));
            for (TextLine line : TextLine.of(text)) {
                accept(line);
            }
            return target.build();
        }

        private void begin(String marker, TextLine line) {
            String first = environment.delimiter();
            delimiter = first == null ? ";" : first;
            String change = first == null ? "" : "-- rex:delimiter " + first + "\n";
            target.insert(marker + "\n" + change, line, 0);
        }

        private void accept(TextLine line) {
            int comment = comment(line.text());
            String words = comment < 0 ? "" : line.text().substring(comment).strip();
            String lower = words.toLowerCase(Locale.ROOT);
            if (words.startsWith("//") && lower.substring(2).strip().startsWith(UNDO)) {
                undo(line);
            } else if (lower.startsWith(DELIMITER) && lower.length() > DELIMITER.length()) {
                delimiter(words.substring(DELIMITER.length()).strip(), line);
            } else if (comment > 0 && line.text().startsWith("//", comment - 2) && !delimiter.startsWith("//")) {
                target.keep(line, 0, comment - 2).insert("--", line, comment - 2);
                placeholders.expand(line, comment, target);
            } else {
                placeholders.expand(line, 0, target);
            }
        }

        private void undo(TextLine line) {
            if (undo != null) {
                throw ScriptException.in(
                        source,
                        line,
                        0,
                        "The undo begins in line " + undo.number() + " already.",
                        "Leave one @UNDO in the file.");
            }
            undo = line;
            begin("-- migrate:down", line);
        }

        private void delimiter(String changed, TextLine line) {
            int end = 0;
            while (end < changed.length() && !Character.isWhitespace(changed.charAt(end))) {
                end++;
            }
            delimiter = changed.substring(0, end);
            target.insert("-- rex:delimiter " + delimiter, line, 0).end(line);
        }
    }

    /** Where the text of a comment begins that a line is made of, behind {@code --} or {@code //}; -1 for other lines. */
    private static int comment(String line) {
        int start = 0;
        while (start < line.length() && Character.isWhitespace(line.charAt(start))) {
            start++;
        }
        return line.startsWith("--", start) || line.startsWith("//", start) ? start + 2 : -1;
    }
}
