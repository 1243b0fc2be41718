package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the statements and the text of one section. */
final class SectionBuilder {
    /** A section with more COPY data than this, in bytes, keeps no text. */
    private static final long MOST_DATA = 1 << 20;

    private final SectionStart start;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable StringBuilder text = new StringBuilder();
    private long dataBytes;
    private boolean blank = true;

    SectionBuilder(SectionStart start) {
        this.start = start;
    }

    SectionStart start() {
        return start;
    }

    /** Adds the token to the text of the section. */
    void append(TokenKind kind, Lexer lexer) {
        blank &= kind == TokenKind.BLANK;
        keep(lexer);
    }

    /** Adds a piece of COPY data to the text of the section. */
    void appendData(Lexer lexer) {
        dataBytes += lexer.endOffset() - lexer.startOffset();
        if (dataBytes > MOST_DATA) {
            text = null;
        }
        keep(lexer);
    }

    private void keep(Lexer lexer) {
        if (text != null) {
            lexer.appendTo(text);
        }
    }

    void add(Statement statement) {
        statements.add(statement);
    }

    List<Statement> statements() {
        return statements;
    }

    Section build() {
        return new Section(
                start.direction(),
                start.dialect(),
                start.transactional(),
                start.position(),
                statements,
                blank,
                text == null ? null : text.toString());
    }
}
