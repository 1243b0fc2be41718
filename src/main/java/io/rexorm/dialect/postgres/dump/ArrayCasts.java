package io.rexorm.dialect.postgres.dump;

import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Casts of arrays that are written out. {@code (ARRAY['a'::character varying])::text[]} is how the server shows the cast of
 * an array, and it reads the same text as an array of casts, {@code ARRAY[('a'::character varying)::text]}: each
 * {@code CHECK (kind IN ('a'))} on a {@code varchar} would be another one after loading. With the type of the array in between it is
 * read as it was.
 */
final class ArrayCasts {
    private static final String SHOWN = "(ARRAY[";
    private static final String CAST = "::";

    private ArrayCasts() {}

    /** The statement, in which the type of each such array is said. */
    static String kept(String statement) {
        return statement.contains(SHOWN) ? withTypes(SqlToken.of(statement, LexicalRules.POSTGRES)) : statement;
    }

    private static String withTypes(List<SqlToken> tokens) {
        StringBuilder text = new StringBuilder();
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            SqlToken token = tokens.get(i);
            text.append(token.text());
            if (token.is("(") || token.is("[")) {
                open.push(i);
            } else if ((token.is(")") || token.is("]")) && !open.isEmpty()) {
                int begin = open.pop();
                String type = isCastArray(tokens, begin, i) ? typeOfAll(tokens, begin, i) : null;
                text.append(type == null ? "" : CAST + type + "[]");
            }
        }
        return text.toString();
    }

    private static boolean isCastArray(List<SqlToken> tokens, int begin, int end) {
        return begin >= 2
                && end + 2 < tokens.size()
                && tokens.get(begin).is("[")
                && tokens.get(begin - 1).is("ARRAY")
                && tokens.get(begin - 2).is("(")
                && tokens.get(end + 1).is(")")
                && tokens.get(end + 2).is(CAST);
    }

    /** The type that each element between the brackets is cast to, or null where it is not the same for all. */
    private static @Nullable String typeOfAll(List<SqlToken> tokens, int begin, int end) {
        String all = null;
        StringBuilder type = new StringBuilder();
        boolean cast = false;
        int depth = 0;
        for (int i = begin + 1; i <= end; i++) {
            SqlToken token = tokens.get(i);
            boolean last = i == end;
            if (depth == 0 && (last || token.is(","))) {
                String one = type.toString();
                if (one.isEmpty() || (all != null && !all.equals(one))) {
                    return null;
                }
                all = one;
                type.setLength(0);
                cast = false;
                continue;
            }
            if (depth == 0 && token.is(CAST)) {
                type.setLength(0);
                cast = true;
            } else if (cast) {
                type.append(token.text());
            }
            depth += token.is("(") || token.is("[") ? 1 : 0;
            depth -= token.is(")") || token.is("]") ? 1 : 0;
        }
        return all;
    }
}
