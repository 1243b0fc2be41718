package io.rexorm.migration.format;

import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import io.rexorm.script.Translation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * goose's annotations, {@code -- +goose Up} and its like, each on a line of its own. A block of
 * {@code StatementBegin} and {@code StatementEnd} ends where it ends; inside it the SQL is split as everywhere, since the
 * lexer knows what a body is.
 */
final class GooseTranslation implements Translation {
    private static final String MARK = "+goose";
    private static final List<String> KNOWN =
            List.of("up", "down", "statementbegin", "statementend", "no transaction", "envsub on", "envsub off");

    private final FormatSettings settings;

    GooseTranslation(FormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public ScriptSource translate(ScriptSource original, String text) {
        return new Run(original, TextLine.of(text)).run();
    }

    /** The words behind {@code +goose} in lower case, or null where the line is no annotation. */
    private static @Nullable String annotation(String line) {
        String comment = line.strip();
        if (!comment.startsWith("--")) {
            return null;
        }
        String words = comment.substring(2).strip();
        boolean marked = words.startsWith(MARK)
                && (words.length() == MARK.length() || Character.isWhitespace(words.charAt(MARK.length())));
        return marked ? words.substring(MARK.length()).strip().toLowerCase(Locale.ROOT) : null;
    }

    /** The translation of one script. */
    private final class Run {
        private final ScriptSource source;
        private final List<TextLine> lines;
        private final MappedText.Builder target;
        private final VariableSubstitution variables;
        private @Nullable TextLine up;
        private @Nullable TextLine down;
        private @Nullable TextLine block;
        private boolean outsideTransaction;
        private boolean substitutes;

        Run(ScriptSource source, List<TextLine> lines) {
            this.source = source;
            this.lines = lines;
            target = new MappedText.Builder(source);
            variables = new VariableSubstitution(source, settings.variables());
        }

        MappedText run() {
            for (TextLine line : lines) {
                outsideTransaction |= "no transaction".equals(annotation(line.text()));
            }
            for (TextLine line : lines) {
                String annotation = annotation(line.text());
                if (annotation == null) {
                    content(line);
                } else {
                    obey(annotation, line);
                }
            }
            if (block != null) {
                throw failure(block, "This block is never closed.", "End it with -- +goose StatementEnd.");
            }
            if (up == null) {
                TextLine first = lines.isEmpty() ? new TextLine(1, "", "") : lines.get(0);
                throw failure(first, "The file has no -- +goose Up.", "Put it before the statements.");
            }
            return target.build();
        }

        private void content(TextLine line) {
            String text = line.text().strip();
            if (up == null && !text.isEmpty() && !text.startsWith("--") && !text.startsWith("/*")) {
                throw failure(line, "This stands before -- +goose Up.", "Put -- +goose Up before the first statement.");
            }
            if (substitutes) {
                variables.expand(line, target);
            } else {
                target.keep(line);
            }
        }

        private void obey(String annotation, TextLine line) {
            if (!line.text().startsWith("--")) {
                throw failure(line, "An annotation of goose has to stand in column 1.", "Remove the blanks before it.");
            }
            switch (annotation) {
                case "up" -> section(line, "-- migrate:up", up);
                case "down" -> section(line, "-- migrate:down", down);
                case "statementbegin" -> begin(line);
                case "statementend" -> end(line);
                case "envsub on" -> substitutes = true;
                case "envsub off" -> substitutes = false;
                case "no transaction" -> {}
                default ->
                    throw failure(
                            line,
                            "Unknown annotation of goose: '" + annotation + "'.",
                            "Known are " + String.join(", ", KNOWN) + ".");
            }
            target.end(line);
        }

        private void section(TextLine line, String marker, @Nullable TextLine before) {
            if (before != null) {
                throw failure(
                        line,
                        "This annotation is in line " + before.number() + " already.",
                        "goose knows one Up and one Down in a file.");
            }
            if (block != null) {
                throw failure(block, "This block is never closed.", "End it with -- +goose StatementEnd.");
            }
            boolean isUp = marker.endsWith("up");
            if (!isUp && up == null) {
                throw failure(line, "-- +goose Down comes before -- +goose Up.", "Put Up first.");
            }
            up = isUp ? line : up;
            down = isUp ? down : line;
            target.insert(marker + (outsideTransaction ? " transaction:false" : ""), line, 0);
        }

        private void begin(TextLine line) {
            if (block != null) {
                throw failure(
                        line,
                        "A block begins here, and the one of line " + block.number() + " is not closed.",
                        "End it with -- +goose StatementEnd.");
            }
            block = line;
        }

        private void end(TextLine line) {
            if (block == null) {
                throw failure(
                        line, "This StatementEnd has no StatementBegin before it.", "Remove it, or add the other.");
            }
            block = null;
            target.insert(";", line, 0);
        }

        private ScriptException failure(TextLine line, String message, String hint) {
            return ScriptException.in(source, line, 0, message, hint);
        }
    }
}
