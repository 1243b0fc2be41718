package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Recognises directives in line comments: {@code -- migrate:…} and {@code -- rex:…}, in any letter case. */
final class DirectiveParser {
    private static final List<String> NAMES = List.of(
            "migrate:up",
            "migrate:down",
            "migrate:repeatable",
            "rex:statement-begin",
            "rex:statement-end",
            "rex:delimiter",
            "rex:replaces");

    private final Set<String> dialects;

    DirectiveParser(Set<String> dialects) {
        this.dialects = dialects;
    }

    /** The directive in the comment that the lexer has just read, or null if it is a plain comment. */
    @Nullable
    Directive parse(Lexer lexer) {
        CommentWords words = new CommentWords(lexer);
        String name = words.isEmpty() ? "" : words.lowerCase(0);
        if (!name.startsWith("migrate:") && !name.startsWith("rex:")) {
            return null;
        }
        if (lexer.position().column() != 1) {
            if (!NAMES.contains(name)) {
                return null;
            }
            throw lexer.failure(
                    lexer.position(),
                    "A directive has to stand in column 1, and " + words.get(0) + " stands in column "
                            + lexer.position().column() + ".",
                    "Put it on a line of its own, without blanks before it.");
        }
        words.requirePlainBlanks();
        return switch (name) {
            case "migrate:up" -> section(Direction.UP, false, words);
            case "migrate:down" -> section(Direction.DOWN, false, words);
            case "migrate:repeatable" -> section(Direction.UP, true, words);
            case "rex:statement-begin" -> alone(Directive.Block.BEGIN, words);
            case "rex:statement-end" -> alone(Directive.Block.END, words);
            case "rex:delimiter" -> delimiter(words);
            case "rex:replaces" -> replaces(words);
            default -> throw words.unknown(0, "directive", NAMES);
        };
    }

    private SectionStart section(Direction direction, boolean repeatable, CommentWords words) {
        boolean transactional = true;
        String dialect = null;
        List<String> seen = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            String option = words.lowerCase(i);
            if (!options().contains(option)) {
                throw words.unknown(i, "option", options());
            }
            String key = option.substring(0, option.indexOf(':'));
            if (seen.contains(key)) {
                throw words.failure(i, "The option " + key + " is given twice.", "Keep one of the two.");
            }
            seen.add(key);
            if (key.equals("dialect")) {
                dialect = option.substring(key.length() + 1);
            } else {
                transactional = option.endsWith(":true");
            }
        }
        return new SectionStart(direction, repeatable, transactional, dialect, words.position(0));
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("transaction:true", "transaction:false"));
        for (String dialect : new TreeSet<>(dialects)) {
            options.add("dialect:" + dialect.toLowerCase(Locale.ROOT));
        }
        return options;
    }

    private static Directive alone(Directive.Block directive, CommentWords words) {
        if (words.size() > 1) {
            throw words.failure(1, directive.canonical() + " takes no options.", "Remove what follows it on its line.");
        }
        return directive;
    }

    private static Directive replaces(CommentWords words) {
        List<String> versions = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            versions.add(words.get(i));
        }
        if (versions.isEmpty()) {
            throw words.failure(
                    0, "rex:replaces names no migration.", "Write the versions behind it: -- rex:replaces 1 2 3");
        }
        return new Directive.Replaces(versions);
    }

    private static Directive delimiter(CommentWords words) {
        if (words.size() != 2) {
            throw words.failure(
                    0,
                    "rex:delimiter takes one delimiter.",
                    "Write -- rex:delimiter // and, to go back to semicolons, -- rex:delimiter ;");
        }
        String text = words.get(1);
        for (String taken : List.of("'", "\"", "--", "/*", "*/", "(", ")")) {
            if (text.contains(taken)) {
                throw words.failure(1, "A delimiter cannot have " + taken + " in it.", "Choose another one: // or @@.");
            }
        }
        return new Directive.NewDelimiter(new Delimiter(text));
    }
}
