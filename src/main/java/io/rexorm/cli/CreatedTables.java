package io.rexorm.cli;

import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.MigrationKind;
import io.rexorm.script.LexicalRules;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables that a project's migrations create, read from their statements when the first question comes. */
final class CreatedTables {
    private final List<MigrationFile> migrations;
    private final ScriptParser parser;
    private @Nullable Set<String> names;

    CreatedTables(List<MigrationFile> migrations, String dialect, Map<String, LexicalRules> rules) {
        this.migrations = migrations;
        this.parser = new ScriptParser(dialect, rules);
    }

    boolean contain(String table) {
        if (names == null) {
            names = new HashSet<>();
            for (MigrationFile migration : migrations) {
                if (migration.kind() == MigrationKind.JAVA) {
                    continue;
                }
                for (Section section : parser.parse(migration.source()).sections()) {
                    for (Statement statement : section.statements()) {
                        add(statement.words(), names);
                    }
                }
            }
        }
        return names.contains(table.toLowerCase(Locale.ROOT));
    }

    /** {@code CREATE [TEMP] TABLE [IF NOT EXISTS] [schema.]name}. */
    private static void add(List<String> words, Set<String> names) {
        int table = words.indexOf("TABLE");
        if (table < 1 || table > 2 || !words.get(0).equals("CREATE")) {
            return;
        }
        int at = table + 1;
        if (words.size() > at + 3 && words.get(at).equals("IF")) {
            at += 3;
        }
        while (words.size() > at + 2 && words.get(at + 1).equals(".")) {
            at += 2;
        }
        if (words.size() > at) {
            names.add(unquoted(words.get(at)).toLowerCase(Locale.ROOT));
        }
    }

    private static String unquoted(String word) {
        char first = word.charAt(0);
        boolean quoted = first == '"' || first == '`' || first == '[';
        return quoted && word.length() > 2 ? word.substring(1, word.length() - 1) : word;
    }
}
