package io.rexorm.script;

/**
 * Reads a run of operator characters. As in PostgreSQL, a sign at the end of a run is a token of its own
 * ({@code a=-1}), unless the run has a character that no standard operator has.
 */
final class OperatorReader {
    private final CharReader reader;

    OperatorReader(CharReader reader) {
        this.reader = reader;
    }

    void read(LexicalRules rules, Delimiter delimiter) {
        boolean special = false;
        do {
            special |= "~!@#%^&|`?".indexOf(reader.peek()) >= 0;
            reader.advance();
        } while (goesOn(special, rules) && !delimiter.isNext(reader));
    }

    private boolean goesOn(boolean special, LexicalRules rules) {
        int c = reader.peek();
        int following = reader.peek(1);
        if (!Characters.isOperator(c) || (c == '`' && rules.backtickIdentifiers())) {
            return false;
        }
        if ((c == '-' && following == '-') || (c == '/' && following == '*')) {
            return false;
        }
        return (c != '+' && c != '-') || special || Characters.isOperator(following);
    }
}
