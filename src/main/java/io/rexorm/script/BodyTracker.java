package io.rexorm.script;

import org.jspecify.annotations.Nullable;

/**
 * Knows whether a statement stands inside a body that holds statements of its own: {@code BEGIN ATOMIC … END} of a
 * PostgreSQL routine, {@code BEGIN … END} of an SQLite trigger.
 *
 * <p>In both grammars every inner statement ends with a semicolon and none begins with END, so the END that closes the
 * body is the one where a statement would begin. That makes counting CASE … END needless, and a column named
 * {@code end} harmless. A word behind a dot is a name, whatever it is.
 */
final class BodyTracker {
    private enum State {
        /** Reading CREATE and what may stand before the kind of object. */
        HEAD,
        /** Before the ON of a trigger, so in the part where the trigger's own name stands. */
        TRIGGER_HEAD,
        /** At the name of the trigger's table, which may be {@code begin}. */
        TRIGGER_TABLE,
        TRIGGER_BEGIN,
        ROUTINE_BEGIN,
        ROUTINE_ATOMIC,
        STATEMENT_START,
        IN_STATEMENT,
        /** There is no body, or it is closed. */
        NONE
    }

    private final LexicalRules rules;
    private State state = State.HEAD;
    private boolean afterDot;
    private @Nullable SourcePosition begin;

    BodyTracker(LexicalRules rules) {
        this.rules = rules;
    }

    boolean isOpen() {
        return state == State.STATEMENT_START || state == State.IN_STATEMENT;
    }

    /** Where the BEGIN of the body is, once there was one. */
    @Nullable
    SourcePosition begin() {
        return begin;
    }

    /** A semicolon that does not end the statement. */
    void semicolon() {
        if (state == State.IN_STATEMENT) {
            state = State.STATEMENT_START;
        }
    }

    /** The next token that is neither layout nor comment. Call it for tokens outside parentheses only. */
    void token(TokenKind kind, Lexer lexer) {
        boolean word = kind == TokenKind.WORD && !afterDot;
        afterDot = kind == TokenKind.PUNCTUATION && lexer.is(".");
        state = switch (state) {
            case HEAD -> word ? head(lexer) : State.NONE;
            case TRIGGER_HEAD -> word && lexer.is("ON") ? State.TRIGGER_TABLE : state;
            case TRIGGER_TABLE -> State.TRIGGER_BEGIN;
            case TRIGGER_BEGIN -> word && lexer.is("BEGIN") ? opened(lexer, State.STATEMENT_START) : state;
            case ROUTINE_BEGIN -> word && lexer.is("BEGIN") ? opened(lexer, State.ROUTINE_ATOMIC) : state;
            case ROUTINE_ATOMIC -> word && lexer.is("ATOMIC") ? State.STATEMENT_START : State.ROUTINE_BEGIN;
            case STATEMENT_START -> word && lexer.is("END") ? State.NONE : State.IN_STATEMENT;
            case IN_STATEMENT, NONE -> state;
        };
    }

    private State head(Lexer lexer) {
        if (lexer.is("CREATE") || lexer.is("OR") || lexer.is("REPLACE") || lexer.is("TEMP") || lexer.is("TEMPORARY")) {
            return State.HEAD;
        }
        if (rules.triggerBodies() && lexer.is("TRIGGER")) {
            return State.TRIGGER_HEAD;
        }
        boolean routine = lexer.is("FUNCTION") || lexer.is("PROCEDURE");
        return rules.atomicBodies() && routine ? State.ROUTINE_BEGIN : State.NONE;
    }

    private State opened(Lexer lexer, State next) {
        begin = lexer.position();
        return next;
    }
}
