package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;

/** The sections of a script in the order in which they come, and the rules of that order. */
final class SectionSequence {
    private static final String NO_TRANSACTION = "-- no-transaction";

    private final ScriptSource source;
    private final List<Section> finished = new ArrayList<>();
    private SectionBuilder current;
    private boolean marked;
    private boolean repeatable;

    SectionSequence(ScriptSource source) {
        this.source = source;
        current = new SectionBuilder(SectionStart.implicit(new SourcePosition(source.name(), 1, 1)));
    }

    SectionBuilder current() {
        return current;
    }

    boolean repeatable() {
        return repeatable;
    }

    /** A script without markers runs outside a transaction if it begins with this comment, which is sqlx's. */
    void noteFirstComment(Lexer lexer) {
        if (!marked
                && lexer.startOffset() == 0
                && lexer.text(NO_TRANSACTION.length()).equals(NO_TRANSACTION)) {
            current = new SectionBuilder(current.start().outsideTransaction());
        }
    }

    /** Finishes the current section and begins another. */
    void start(SectionStart next) {
        if (marked) {
            finished.add(current.build());
        } else {
            requireNoStatements();
        }
        requireOrder(next);
        marked = true;
        repeatable = next.repeatable();
        current = new SectionBuilder(next);
    }

    List<Section> finish() {
        finished.add(current.build());
        return finished;
    }

    private void requireNoStatements() {
        List<Statement> statements = current.statements();
        if (!statements.isEmpty()) {
            throw ScriptException.sections(
                    source,
                    statements.get(0).position(),
                    "This statement stands before the first section marker, so it belongs to no section.",
                    "Put -- migrate:up before it.");
        }
    }

    private void requireOrder(SectionStart next) {
        if (!marked && next.direction() == Direction.DOWN) {
            throw ScriptException.sections(
                    source,
                    next.position(),
                    "This down section comes before any up section.",
                    "Put a -- migrate:up section before it; it may be empty.");
        }
        if (marked && next.repeatable() != repeatable) {
            throw ScriptException.sections(
                    source,
                    next.position(),
                    "A repeatable migration has only repeatable sections.",
                    "Use either -- migrate:repeatable, or -- migrate:up and -- migrate:down.");
        }
    }
}
