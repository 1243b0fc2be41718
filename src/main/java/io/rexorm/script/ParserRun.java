package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of a parser over one source. */
final class ParserRun {
    private final ScriptSource source;
    private final Lexer lexer;
    private final ScriptParser parser;
    private final TokenListener listener;
    private final DirectiveParser directives;
    private final CopyReader copyReader;
    private final SectionSequence sections;
    private final List<ScriptWarning> warnings = new ArrayList<>();
    private final List<String> replaces = new ArrayList<>();
    private final SharedWords words = new SharedWords();
    private StatementBuilder statement;
    /** Where the block is open that {@code rex:statement-begin} began. */
    private @Nullable SourcePosition block;

    ParserRun(ScriptSource source, Lexer lexer, ScriptParser parser, TokenListener listener) {
        this.source = source;
        this.lexer = lexer;
        this.parser = parser;
        this.listener = listener;
        directives = new DirectiveParser(parser.dialects());
        copyReader = new CopyReader(source, lexer, listener);
        sections = new SectionSequence(source);
        statement = newStatement();
    }

    Script run() {
        TokenKind kind = lexer.next();
        while (kind != TokenKind.END) {
            accept(kind);
            kind = lexer.next();
        }
        requireNoBlock();
        finishStatement(false);
        return new Script(
                source.name(), parser.dialect(), sections.finish(), sections.repeatable(), replaces, warnings);
    }

    private void accept(TokenKind kind) {
        switch (kind) {
            case BLANK, BLOCK_COMMENT -> layout(kind);
            case LINE_COMMENT -> lineComment();
            case PSQL_COMMAND -> psqlCommand();
            case DELIMITER -> delimiter();
            default -> token(kind);
        }
    }

    private void layout(TokenKind kind) {
        if (kind != TokenKind.BLANK) {
            listener.comment(lexer);
        }
        statement.layout(lexer);
        sections.current().append(kind, lexer);
    }

    private void lineComment() {
        Directive directive = statement.isInBody() ? null : directives.parse(lexer);
        if (directive == null) {
            ForeignMarker.refuse(lexer);
            sections.noteFirstComment(lexer);
            layout(TokenKind.LINE_COMMENT);
        } else {
            obey(directive);
        }
    }

    private void psqlCommand() {
        if (statement.position() != null || !PsqlCommand.isGuard(lexer.text())) {
            throw PsqlCommand.refused(lexer);
        }
        layout(TokenKind.PSQL_COMMAND);
    }

    private void delimiter() {
        if (block != null || (!hasOwnDelimiter() && !statement.mayEnd())) {
            token(TokenKind.DELIMITER);
            return;
        }
        sections.current().append(TokenKind.DELIMITER, lexer);
        finishStatement(true);
    }

    private void token(TokenKind kind) {
        if (statement.position() == null && kind == TokenKind.PUNCTUATION && lexer.is(".")) {
            throw lexer.failure(
                    lexer.position(),
                    "A statement cannot begin with a dot; commands of the sqlite3 shell do.",
                    "Remove the line, or run the file with sqlite3.");
        }
        statement.token(kind, lexer);
        listener.token(lexer);
        sections.current().append(kind, lexer);
    }

    /** A directive ends the statement before it, so that the last semicolon of a section may be left out. */
    private void obey(Directive directive) {
        SourcePosition position = lexer.position();
        if (directive == Directive.Block.END) {
            endBlock(position);
        } else {
            requireNoBlock();
            finishStatement(false);
        }
        listener.directive(directive.canonical());
        if (directive instanceof SectionStart start) {
            startSection(start);
            return;
        }
        sections.current().append(TokenKind.LINE_COMMENT, lexer);
        if (directive == Directive.Block.BEGIN) {
            block = position;
        } else if (directive instanceof Directive.NewDelimiter change) {
            lexer.delimiter(change.delimiter());
        } else if (directive instanceof Directive.Replaces versions) {
            replaces.addAll(versions.versions());
        }
        statement = newStatement();
    }

    private void startSection(SectionStart start) {
        sections.start(start);
        lexer.lineEnd();
        lexer.startSection(parser.rules(start.dialect()));
        statement = newStatement();
    }

    private void endBlock(SourcePosition position) {
        if (block == null) {
            throw lexer.failure(
                    position,
                    "This rex:statement-end has no rex:statement-begin before it.",
                    "Remove it, or put -- rex:statement-begin where the statement begins.");
        }
        finishStatement(false);
        block = null;
    }

    private void requireNoBlock() {
        if (block != null) {
            throw lexer.failure(
                    block,
                    "The block that rex:statement-begin opens here is never closed.",
                    "Put -- rex:statement-end on a line of its own behind the statement.");
        }
    }

    private void finishStatement(boolean delimited) {
        statement.requireComplete(lexer);
        CopyData data = statement.isFromStdin() ? copyData(delimited) : null;
        Statement finished = statement.build(data);
        if (finished != null) {
            sections.current().add(finished);
            listener.endOfStatement();
            noteConformingStrings(finished);
        }
        statement = newStatement();
    }

    private @Nullable CopyData copyData(boolean delimited) {
        SourcePosition position = statement.position();
        if (position == null) {
            return null;
        }
        if (!delimited) {
            throw lexer.failure(
                    position,
                    "This COPY … FROM STDIN is not followed by its data.",
                    "End it with a semicolon, put the data below it, and \\. on the last line.");
        }
        return copyReader.read(position, sections.current());
    }

    private void noteConformingStrings(Statement finished) {
        if (!lexer.rules().escapeStrings() || !ConformingStrings.isSetBy(finished)) {
            return;
        }
        boolean off = ConformingStrings.isTurnedOffBy(finished);
        lexer.backslashesInPlainStrings(off);
        if (off) {
            warnings.add(new ScriptWarning(
                    finished.position(),
                    "standard_conforming_strings is off from here on, so a backslash in '…' is an escape."));
        }
    }

    private boolean hasOwnDelimiter() {
        return !lexer.delimiter().isSemicolon();
    }

    private StatementBuilder newStatement() {
        return new StatementBuilder(lexer.rules(), words, block == null && !hasOwnDelimiter());
    }
}
