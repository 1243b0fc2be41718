package io.rexorm.dialect.postgres;

import io.rexorm.dialect.QueryPlan;
import io.rexorm.dialect.QueryPlan.Scan;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.SqlToken;
import io.rexorm.script.TokenKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as {@code EXPLAIN} writes it:
 *
 * <pre>{@code
 * Nested Loop
 *   ->  Seq Scan on posts p
 *         Filter: (title = 'One'::text)
 *   ->  Index Scan using authors_pkey on authors
 *         Index Cond: (id = p.author_id)
 * }</pre>
 *
 * <p>It quotes names where it has to, and shows the values that were bound as constants, of which nothing is kept. An index that is read
 * without a condition, and not by a distance, is read from one end to the other.
 */
final class PlanText {
    private static final String ARROW = "->";

    private final List<Scan> scans = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();
    private @Nullable Scan unconditional;

    private PlanText() {}

    static QueryPlan read(String text) {
        List<String> lines = withoutValues(text).lines().toList();
        PlanText plan = new PlanText();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (i == 0 || line.startsWith(ARROW)) {
                plan.endNode();
                plan.beginNode(line.startsWith(ARROW) ? line.substring(ARROW.length()) : line);
            } else if (line.startsWith("Index Cond:") || line.startsWith("Order By:")) {
                plan.unconditional = null;
            }
        }
        plan.endNode();
        return new QueryPlan(lines, plan.scans, plan.indexes);
    }

    private void endNode() {
        if (unconditional != null) {
            scans.add(unconditional);
            unconditional = null;
        }
    }

    private void beginNode(String line) {
        List<SqlToken> tokens = new ArrayList<>(SqlToken.of(line, LexicalRules.POSTGRES));
        tokens.removeIf(SqlToken::isLayout);
        String on = behind("ON", tokens);
        String using = behind("USING", tokens);
        if (on == null) {
            return;
        }
        SqlToken first = tokens.get(0);
        SqlToken second = tokens.get(1);
        if (using != null) {
            indexes.add(using);
            unconditional = new Scan(on, using);
        } else if (first.is("BITMAP") && second.is("INDEX")) {
            indexes.add(on);
        } else if (first.is("SEQ") || second.is("SEQ")) {
            unconditional = new Scan(on, null);
        }
    }

    private static @Nullable String behind(String word, List<SqlToken> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).is(word)) {
                return tokens.get(i + 1).name();
            }
        }
        return null;
    }

    /** With a {@code ?} for each constant. Numbers that are none stand in lines without a colon: {@code SubPlan 1}. */
    private static String withoutValues(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        boolean behindColon = false;
        for (SqlToken token : SqlToken.of(text, LexicalRules.POSTGRES)) {
            boolean value = token.kind() == TokenKind.STRING || (token.kind() == TokenKind.NUMBER && behindColon);
            shown.append(value ? "?" : token.text());
            if (token.kind() == TokenKind.BLANK) {
                behindColon &= token.text().indexOf('\n') < 0;
            } else {
                behindColon |= token.text().endsWith(":");
            }
        }
        return shown.toString();
    }
}
