package io.rexorm.migration;

import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.ChangeSequence.RenderedChange;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.script.Direction;
import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import io.rexorm.script.TextLine;
import java.util.List;

/** Writes what a migration in Java describes as a script whose statements stand in the lines of the Java that they come from. */
final class CodeText {
    private final ScriptParser parser;

    CodeText(ScriptParser parser) {
        this.parser = parser;
    }

    /**
     * The sections of the script.
     *
     * @param sequence the schema that it begins with; afterwards, the one that it ends with
     * @throws ScriptException when the database cannot do one of the changes, or SQL in it cannot be split
     */
    List<Section> sections(CodeMigration code, CodeMigration.Description description, ChangeSequence sequence) {
        ScriptSource source = code.source();
        List<RenderedChange> rendered;
        try {
            rendered = sequence.render(description.changes());
        } catch (UnsupportedChangeException e) {
            throw ScriptException.of(source, CodeMigration.position(source, description.line(e.change())), e);
        }
        Script script = new Script(source, code.isTransactional());
        for (RenderedChange each : rendered) {
            script.add(each, description.line(each.change()));
        }
        return parser.parse(script.text.build()).sections(Direction.UP);
    }

    /** A script while it is written. */
    private static final class Script {
        private final ScriptSource source;
        private final MappedText.Builder text;
        private final boolean transactional;
        /** What the section that is open says; at first there is none, and what has no marker is a transaction. */
        private boolean inTransaction = true;

        Script(ScriptSource source, boolean transactional) {
            this.source = source;
            this.text = new MappedText.Builder(source);
            this.transactional = transactional;
        }

        void add(RenderedChange change, int number) {
            if (change.statements().isEmpty()) {
                return;
            }
            int column = CodeMigration.position(source, number).column() - 1;
            TextLine line = new TextLine(number, " ".repeat(column), "");
            boolean together = transactional || change.together();
            if (together != inTransaction) {
                text.insert("-- migrate:up" + (together ? "\n" : " transaction:false\n"), line, 0);
                inTransaction = together;
            }
            for (String sql : change.statements()) {
                boolean comment = sql.indexOf("--", sql.lastIndexOf('\n') + 1) >= 0;
                text.insert(sql + (comment ? "\n;\n" : ";\n"), line, column);
            }
        }
    }
}
