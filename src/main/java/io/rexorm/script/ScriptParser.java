package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads scripts: sections, directives and statements, in one pass over their characters.
 *
 * <p>Statements are split where the database itself would: at a semicolon outside quotes, comments, parentheses, COPY
 * data and the bodies of routines and triggers. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * ScriptParser parser = new ScriptParser("sqlite", Map.of("sqlite", LexicalRules.SQLITE));
 * Script script = parser.parse(ScriptSource.ofText("0001_users.sql", text));
 * for (Section section : script.sections(Direction.UP)) {
 *     for (Statement statement : section.statements()) { … }
 * }
 * }</pre>
 */
public final class ScriptParser {
    private final String dialect;
    private final Map<String, LexicalRules> rulesByDialect;

    /**
     * A parser for scripts that will run on this dialect.
     *
     * @param dialect the dialect that is connected, and the one by whose rules a section without {@code dialect:} is
     *     read
     * @param rulesByDialect the rules of every dialect that a section may name, in lower case
     * @throws IllegalArgumentException if the dialect has no rules
     */
    public ScriptParser(String dialect, Map<String, LexicalRules> rulesByDialect) {
        if (!rulesByDialect.containsKey(dialect)) {
            throw new IllegalArgumentException("No lexical rules for " + dialect);
        }
        this.dialect = dialect;
        this.rulesByDialect = Map.copyOf(rulesByDialect);
    }

    /**
     * The statements of a text that is no script in a file: {@code sql} and nothing around it.
     *
     * @throws ScriptException if it cannot be split into statements
     */
    public static List<Statement> statements(String sql, LexicalRules rules) {
        List<Statement> statements = new ArrayList<>();
        ScriptParser parser = new ScriptParser("sql", Map.of("sql", rules));
        for (Section section : parser.parse(ScriptSource.ofText("SQL", sql)).sections()) {
            statements.addAll(section.statements());
        }
        return statements;
    }

    /**
     * Reads a whole script. Sections for other dialects are read too, and their mistakes are mistakes.
     *
     * @throws ScriptException if its text cannot be split into statements, or its sections are in no order
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the source cannot be read
     */
    public Script parse(ScriptSource source) {
        return parse(source, TokenListener.NONE);
    }

    /**
     * Reads a whole script and takes both its checksums, all in one pass: they are of what was parsed, whatever happens
     * to the file meanwhile.
     *
     * @throws ScriptException as {@link #parse} does
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the source cannot be read
     */
    public ScriptReading read(ScriptSource source) {
        TokenDigest tokens = new TokenDigest();
        DigestingSource text = new DigestingSource(source);
        Translation translation = source.translation();
        Script script = translation == null
                ? parse(source, text, tokens)
                : parse(translation.translate(source, text.wholeText()), tokens);
        return new ScriptReading(script, text.hex(), tokens.hex());
    }

    Script parse(ScriptSource source, TokenListener listener) {
        Translation translation = source.translation();
        ScriptSource own = translation == null ? source : translation.translate(source, source.wholeText());
        return parse(own, own, listener);
    }

    /** @param text the same script as the one that messages and COPY data refer to */
    private Script parse(ScriptSource source, ScriptSource text, TokenListener listener) {
        try (Lexer lexer = new Lexer(text, rules(null))) {
            return new ParserRun(source, lexer, this, listener).run();
        }
    }

    String dialect() {
        return dialect;
    }

    Set<String> dialects() {
        return rulesByDialect.keySet();
    }

    /** The rules of the dialect that a section names, or of the connected one if it names none. */
    LexicalRules rules(@Nullable String sectionDialect) {
        return Objects.requireNonNull(rulesByDialect.get(sectionDialect == null ? dialect : sectionDialect));
    }
}
