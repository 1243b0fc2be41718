package io.rexorm.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the tokens of one statement and knows whether it may end. */
final class StatementBuilder {
    static final int WORDS = 16;
    static final int LONGEST_WORD = 130;

    private final SharedWords shared;
    private final boolean structured;
    private final StringBuilder text = new StringBuilder();
    private final List<String> words = new ArrayList<>();
    private final Deque<SourcePosition> openParentheses = new ArrayDeque<>();
    private final BodyTracker body;
    private final @Nullable CopyDetector copy;
    private @Nullable SourcePosition position;
    private @Nullable MappedPlace place;
    private int end;

    /**
     * @param shared the words of the script so far
     * @param structured whether a semicolon in parentheses or in a body is part of the statement; false where the
     *     script itself says where statements end
     */
    StatementBuilder(LexicalRules rules, SharedWords shared, boolean structured) {
        this.shared = shared;
        this.structured = structured;
        body = new BodyTracker(rules);
        copy = rules.copyData() ? new CopyDetector() : null;
    }

    /** Where the statement begins, or null while there is none. */
    @Nullable
    SourcePosition position() {
        return position;
    }

    boolean isInBody() {
        return structured && body.isOpen();
    }

    boolean isFromStdin() {
        return copy != null && copy.fromStdin();
    }

    /** A delimiter that comes now ends the statement. */
    boolean mayEnd() {
        return structured && openParentheses.isEmpty() && !body.isOpen();
    }

    /** Blanks or a comment, kept only inside the statement. */
    void layout(Lexer lexer) {
        if (position != null) {
            lexer.appendTo(text);
        }
    }

    void token(TokenKind kind, Lexer lexer) {
        if (position == null) {
            position = lexer.position();
            place = lexer.mappedPlace();
        }
        if (copy != null) {
            copy.token(kind, lexer);
        }
        if (structured) {
            structure(kind, lexer);
        }
        addWord(kind, lexer);
        lexer.appendTo(text);
        if (!lexer.is(";")) {
            end = text.length();
        }
    }

    private void structure(TokenKind kind, Lexer lexer) {
        if (kind == TokenKind.DELIMITER) {
            body.semicolon();
        } else if (openParentheses.isEmpty()) {
            body.token(kind, lexer);
        }
        if (kind != TokenKind.PUNCTUATION) {
            return;
        }
        if (lexer.is("(")) {
            openParentheses.push(lexer.position());
        } else if (lexer.is(")") && openParentheses.poll() == null) {
            throw lexer.failure(
                    lexer.position(), "This ) closes nothing.", "Remove it, or add the ( that it belongs to.");
        }
    }

    private void addWord(TokenKind kind, Lexer lexer) {
        if (words.size() < WORDS) {
            words.add(shared.of(kind, lexer.text(LONGEST_WORD)));
        }
    }

    /** Fails if a parenthesis or a body is still open. */
    void requireComplete(Lexer lexer) {
        SourcePosition begin = body.begin();
        if (isInBody() && begin != null) {
            throw lexer.failure(
                    begin,
                    "The body that begins here is never closed.",
                    "End each statement in it with a semicolon, and the body with END;");
        }
        SourcePosition parenthesis = openParentheses.peekLast();
        if (parenthesis != null) {
            throw lexer.failure(
                    parenthesis,
                    "This ( is never closed, so the statement has no end.",
                    "Add the ) that belongs to it.");
        }
    }

    /** The statement, or null if there was nothing but layout and semicolons. */
    @Nullable
    Statement build(@Nullable CopyData data) {
        if (position == null || end == 0) {
            return null;
        }
        return new Statement(text.substring(0, end), position, words, data, place);
    }
}
