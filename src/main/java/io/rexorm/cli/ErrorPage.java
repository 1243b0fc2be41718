package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.QueryException;
import io.rexorm.migration.MigrationFailure;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.MigrationStep;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptException;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.Statement;
import org.jspecify.annotations.Nullable;

/** How a failure looks: what, where with the line and a caret, what the database now holds, what to type next. */
final class ErrorPage {
    private static final String ERROR = "error";
    private static final String STOPPED = "stopped";
    private static final String INDENT = "  ";
    private static final int LONGEST_LINE = 160;

    private final boolean colour;

    ErrorPage(boolean colour) {
        this.colour = colour;
    }

    /** A failure before anything was run. */
    String render(RexException failure) {
        StringBuilder page = new StringBuilder();
        if (failure instanceof ScriptException script) {
            head(page, ERROR, script.position() + ": " + failure.getMessage());
            String line = script.sourceLine();
            if (line != null) {
                source(page, script.position(), line);
            }
        } else {
            head(page, ERROR, String.valueOf(failure.getMessage()));
        }
        next(page, failure.hint());
        return page.toString();
    }

    /** A migration that failed. */
    String render(MigrationResult result, MigrationFailure failure) {
        return render(result, failure, null);
    }

    /** @param advice what to do where the database has found fault with a statement; null to mend the file */
    String render(MigrationResult result, MigrationFailure failure, @Nullable String advice) {
        StringBuilder page = new StringBuilder();
        RexException cause = failure.cause();
        String place = failure.position() == null
                ? failure.title()
                : failure.position().toString();
        boolean stopped = cause.code() == ErrorCode.INTERRUPTED;
        head(page, stopped ? STOPPED : ERROR, place + ": " + cause.getMessage());
        if (failure.position() != null && failure.statement() != null) {
            source(page, failure.position(), line(failure.statement(), failure.position()));
        } else if (cause instanceof ScriptException script && script.sourceLine() != null) {
            source(page, script.position(), script.sourceLine());
        }
        if (cause instanceof QueryException query && query.sqlState() != null) {
            entry(page, "state", "SQLSTATE " + query.sqlState());
        }
        boolean decision = cause.code() == ErrorCode.MIGRATION_UNFINISHED
                || failure.remains() == MigrationFailure.Remains.PERHAPS_THIS_STATEMENT;
        if (cause.hint() != null && !decision) {
            entry(page, "hint", cause.hint());
        }
        entry(page, "now", remains(result, failure));
        next(page, decision ? cause.hint() : advice(failure, advice));
        return page.toString();
    }

    /**
     * The document that {@code --json} prints for a failure before anything was run.
     *
     * @param subject what the command's document tells of: it has the same members whatever has happened
     */
    static String json(RexException failure, Catalog.Subject subject) {
        JsonWriter json = new JsonWriter().open('{');
        json.name("schemaVersion").value(1);
        if (subject == Catalog.Subject.RUN) {
            json.name("batch").nothing();
            json.name("migrations").open('[').close(']');
        } else if (subject == Catalog.Subject.PLAN) {
            json.name("plan").open('[').close(']');
        }
        json.name("error");
        error(json, failure, failure instanceof ScriptException script ? script.position() : null, null);
        return json.close('}').toString();
    }

    /** The member {@code error} of a document. */
    static void error(
            JsonWriter json, RexException failure, @Nullable SourcePosition position, @Nullable Statement statement) {
        json.open('{');
        json.name("code").value(failure.code().text());
        json.name("message").value(failure.getMessage());
        json.name("file").value(position == null ? null : position.file());
        number(json.name("line"), position == null ? 0 : position.line());
        number(json.name("column"), position == null ? 0 : position.column());
        json.name("sqlState").value(failure instanceof QueryException query ? query.sqlState() : null);
        json.name("statement").value(statement == null ? null : statement.text());
        json.name("hint").value(failure.hint());
        json.close('}');
    }

    private static void number(JsonWriter json, int number) {
        if (number == 0) {
            json.nothing();
        } else {
            json.value(number);
        }
    }

    private void head(StringBuilder page, String word, String message) {
        String[] lines = message.split("\n", -1);
        page.append(Style.BAD.apply(word, colour)).append("  ").append(lines[0]).append('\n');
        for (int i = 1; i < lines.length; i++) {
            page.append(" ".repeat(word.length() + 2)).append(lines[i]).append('\n');
        }
    }

    private void source(StringBuilder page, SourcePosition position, String line) {
        String number = Integer.toString(position.line());
        String margin = " ".repeat(number.length());
        int column = Math.min(position.column() - 1, line.codePointCount(0, line.length()));
        int caret = line.offsetByCodePoints(0, column);
        int from = caret > LONGEST_LINE ? boundary(line, caret - LONGEST_LINE / 2) : 0;
        String shown = visible(line.substring(from, boundary(line, Math.min(line.length(), from + LONGEST_LINE))));
        String pad = blank(line.substring(from, caret));
        String bar = Style.FAINT.apply("|", colour);
        page.append(INDENT)
                .append(Style.FAINT.apply(number, colour))
                .append(' ')
                .append(bar)
                .append(' ')
                .append(shown)
                .append('\n');
        page.append(INDENT).append(margin).append(' ').append(bar).append(' ').append(pad);
        page.append(Style.BAD.apply("^", colour)).append('\n');
    }

    /** What a terminal would obey, such as an escape sequence, is a replacement character each. */
    private static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            visible.append(c != '\t' && Character.isISOControl(c) ? '\uFFFD' : c);
        }
        return visible.toString();
    }

    /** The index, or the one before it where it is in the middle of a character. */
    private static int boundary(String line, int index) {
        boolean within = index > 0
                && index < line.length()
                && Character.isSurrogatePair(line.charAt(index - 1), line.charAt(index));
        return within ? index - 1 : index;
    }

    /** As many blanks as the text is wide; a tab stays one, as nobody knows how wide it is. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            blank.append(c == '\t' ? "\t" : " ".repeat(DisplayWidth.of(c)));
        }
        return blank.toString();
    }

    /** The line of the statement that the position is in; what stands before the statement on its first line is left blank. */
    private static String line(Statement statement, SourcePosition position) {
        String original =
                statement.place() == null ? null : statement.place().text().line(position.line());
        if (original != null) {
            return original;
        }
        String[] lines = statement.text().split("\r\n|\n|\r", -1);
        int index = Math.min(position.line() - statement.position().line(), lines.length - 1);
        return index == 0 ? " ".repeat(statement.position().column() - 1) + lines[0] : lines[index];
    }

    private void entry(StringBuilder page, String name, String text) {
        page.append(INDENT).append(Style.FAINT.apply(name, colour)).append(" ".repeat(Math.max(1, 6 - name.length())));
        page.append(text).append('\n');
    }

    private void next(StringBuilder page, @Nullable String hint) {
        if (hint != null) {
            entry(page, "next", hint);
        }
    }

    private static String remains(MigrationResult result, MigrationFailure failure) {
        String before = before(result, failure);
        boolean down = failure.direction() == Direction.DOWN;
        String script = (down ? "the down of " : "") + failure.title();
        return switch (failure.remains()) {
            case NOTHING ->
                (down
                                ? failure.title() + " is applied as before: nothing of its rollback remains"
                                : "nothing of " + failure.title() + " remains: it was rolled back")
                        + before;
            case NOTHING_OF_THE_RUN -> "nothing of this run remains: all of it was rolled back";
            case EARLIER_STATEMENTS ->
                "the statements of " + script + " before this one remain: it runs outside a transaction" + before;
            case PERHAPS_THIS_STATEMENT ->
                "the statements of " + script
                        + " before this one remain, and perhaps a part of this one, which commits by itself" + before;
            case ALL_OF_BEFORE -> "nothing was dropped: the database is as it was";
            case NOTHING_OF_BEFORE -> "everything was dropped, and no migration has run";
            case UNKNOWN -> "what was committed of " + failure.title() + " is there as a whole, or not at all" + before;
        };
    }

    /** What the run has done before; a redo that fails on its way up leaves some that it does not apply again. */
    private static String before(MigrationResult result, MigrationFailure failure) {
        int applied = 0;
        int reverted = 0;
        for (MigrationStep step : result.steps()) {
            applied += step.state() == MigrationStep.State.APPLIED ? 1 : 0;
            reverted += step.state() == MigrationStep.State.REVERTED ? 1 : 0;
        }
        boolean down = failure.direction() == Direction.DOWN;
        int done = down ? reverted : applied;
        String before = done == 0
                ? ""
                : "; " + Wording.count(done, "migration") + " before it " + (done == 1 ? "is" : "are")
                        + (down ? " reverted" : " done");
        int left = down ? 0 : reverted - applied;
        return left > 1 ? before + "; " + left + " migrations are reverted and not applied again" : before;
    }

    private static boolean isBeforeTheFiles(MigrationFailure failure) {
        return failure.remains() == MigrationFailure.Remains.ALL_OF_BEFORE
                || failure.remains() == MigrationFailure.Remains.NOTHING_OF_BEFORE;
    }

    /** A file needs mending only where the database has found fault with a statement. */
    private static String advice(MigrationFailure failure, @Nullable String otherwise) {
        String again = "run the same command again";
        boolean goesOn = failure.remains() == MigrationFailure.Remains.EARLIER_STATEMENTS;
        String advice = switch (failure.cause().code()) {
            case COMMIT_LOST -> again + ": it looks what the database holds";
            case INTERRUPTED,
                    CONNECTION_FAILED,
                    LOCK_NOT_OBTAINED,
                    BUSY,
                    PERMISSION_DENIED,
                    READ_ONLY,
                    OUT_OF_SPACE,
                    DAMAGED -> again;
            default -> isBeforeTheFiles(failure) ? again : otherwise == null ? "mend the file and " + again : otherwise;
        };
        return goesOn ? advice + ": it goes on with this statement" : advice;
    }
}
