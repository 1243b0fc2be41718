package io.rexorm.script;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The two parsers, and short ways to use them. */
final class Scripts {
    static final String NAME = "0001_users.sql";
    private static final Map<String, LexicalRules> RULES =
            Map.of("postgres", LexicalRules.POSTGRES, "sqlite", LexicalRules.SQLITE);
    static final ScriptParser POSTGRES = new ScriptParser("postgres", RULES);
    static final ScriptParser SQLITE = new ScriptParser("sqlite", RULES);
    static final List<ScriptParser> BOTH = List.of(POSTGRES, SQLITE);

    private Scripts() {}

    static Script parse(ScriptParser parser, String text) {
        return parser.parse(ScriptSource.ofText(NAME, text));
    }

    static List<Statement> statements(ScriptParser parser, String text) {
        List<Statement> all = new ArrayList<>();
        for (Section section : parse(parser, text).sections()) {
            all.addAll(section.statements());
        }
        return all;
    }

    /** The texts of all statements of a script. */
    static List<String> split(ScriptParser parser, String text) {
        List<String> texts = new ArrayList<>();
        for (Statement statement : statements(parser, text)) {
            texts.add(statement.text());
        }
        return texts;
    }

    static ScriptException failure(ScriptParser parser, String text) {
        return catchThrowableOfType(ScriptException.class, () -> parse(parser, text));
    }

    static SourcePosition at(int line, int column) {
        return new SourcePosition(NAME, line, column);
    }
}
