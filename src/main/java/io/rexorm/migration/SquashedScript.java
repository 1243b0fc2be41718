package io.rexorm.migration;

import io.rexorm.script.Direction;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The text of a migration that makes a schema with its rows. The rows come before what acts on them: triggers, rules and
 * foreign keys.
 */
final class SquashedScript {
    private static final int WIDTH = 100;
    private static final String REPLACES = "-- rex:replaces";

    private final Set<Version> replaced;

    SquashedScript(Set<Version> replaced) {
        this.replaced = replaced;
    }

    String text(ShadowDatabase.Content content, ScriptParser parser) {
        List<Statement> early = new ArrayList<>();
        List<Statement> late = new ArrayList<>();
        for (Section section : parser.parse(
                        ScriptSource.ofText("the schema", content.schema().sql()))
                .sections(Direction.UP)) {
            for (Statement statement : section.statements()) {
                (actsOnRows(statement) ? late : early).add(statement);
            }
        }
        StringBuilder text = new StringBuilder("-- migrate:up\n");
        replaces(text);
        text.append("-- The schema and the rows that these migrations make, as 'rexorm squash' has found them.\n");
        for (Statement statement : early) {
            append(text, statement.text());
        }
        for (String rows : content.rows()) {
            append(text, rows);
        }
        for (Statement statement : late) {
            append(text, statement.text());
        }
        return text.toString();
    }

    private void replaces(StringBuilder text) {
        StringBuilder line = new StringBuilder(REPLACES);
        for (Version each : replaced) {
            String version = " " + each;
            if (line.length() + version.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(REPLACES);
            }
            line.append(version);
        }
        text.append(line).append('\n');
    }

    private static void append(StringBuilder text, String statement) {
        boolean comment = statement.indexOf("--", statement.lastIndexOf('\n') + 1) >= 0;
        text.append('\n').append(statement).append(comment ? "\n;\n" : ";\n");
    }

    private static boolean actsOnRows(Statement statement) {
        List<String> words = statement.words();
        String first = words.get(0);
        boolean kind = words.contains("TRIGGER") || words.contains("RULE");
        return (kind && (first.equals("CREATE") || first.equals("ALTER") || first.equals("COMMENT")))
                || (first.equals("ALTER") && words.contains("FOREIGN"))
                || (first.equals("COMMENT") && words.contains("CONSTRAINT"));
    }
}
