package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;

/** Parameters with names in a statement: {@code :name}. What is in quotes or comments is none, nor is a cast. */
public final class NamedParameters {
    private NamedParameters() {}

    /** The names, in the order in which they stand there; one that stands there twice comes twice. */
    public static List<String> of(List<SqlToken> tokens) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (beginsAt(tokens, i)) {
                names.add(tokens.get(i + 1).text());
            }
        }
        return names;
    }

    /** Whether this token ends with the colon of a parameter, and the next one is its name. */
    public static boolean beginsAt(List<SqlToken> tokens, int at) {
        SqlToken colon = tokens.get(at);
        boolean symbol = colon.kind() == TokenKind.OPERATOR || colon.kind() == TokenKind.PUNCTUATION;
        if (!symbol || !colon.text().endsWith(":") || colon.text().endsWith("::") || at + 1 == tokens.size()) {
            return false;
        }
        boolean cast =
                at > 0 && colon.text().equals(":") && tokens.get(at - 1).text().endsWith(":");
        return tokens.get(at + 1).kind() == TokenKind.WORD && !cast;
    }
}
