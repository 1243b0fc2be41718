package io.rexorm.script;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a statement does with rows, as far as its words tell. */
public enum StatementEffect {
    /** It gives rows, and changes none. */
    READS,
    /** It changes rows, and gives none. */
    CHANGES,
    /** It changes rows, and gives some. */
    RETURNS,
    /** It is another statement, of which the words do not tell. */
    OTHER;

    private static final Set<String> CHANGING = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE");
    private static final Set<String> READING = Set.of("SELECT", "VALUES");

    /** That of a statement. */
    public static StatementEffect of(List<SqlToken> tokens) {
        List<SqlToken> words =
                tokens.stream().filter(each -> each.kind() == TokenKind.WORD).toList();
        String verb = words.isEmpty() ? "" : upper(words.get(0));
        if (READING.contains(verb)) {
            return READS;
        } else if (verb.equals("WITH")) {
            return words.stream().anyMatch(StatementEffect::mayChange) ? ofChanging(tokens) : READS;
        }
        return CHANGING.contains(verb) ? ofChanging(tokens) : OTHER;
    }

    /** {@code replace} is a function as well. */
    private static boolean mayChange(SqlToken word) {
        String text = upper(word);
        return !text.equals("REPLACE") && (CHANGING.contains(text) || text.equals("INTO"));
    }

    /** The words that are in no parentheses belong to the statement itself, not to what stands before it in a WITH. */
    private static StatementEffect ofChanging(List<SqlToken> tokens) {
        int depth = 0;
        String verb = "";
        boolean into = false;
        boolean returning = false;
        for (SqlToken token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.kind() == TokenKind.WORD) {
                String word = upper(token);
                verb = verb.isEmpty() && (CHANGING.contains(word) || READING.contains(word)) ? word : verb;
                into |= word.equals("INTO");
                returning |= word.equals("RETURNING");
            }
        }
        return returning || (READING.contains(verb) && !into) ? RETURNS : CHANGES;
    }

    private static String upper(SqlToken token) {
        return token.text().toUpperCase(Locale.ROOT);
    }
}
