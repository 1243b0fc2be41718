package io.rexorm.migration.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of Liquibase's changelogs in XML, YAML or JSON.
 *
 * @param file the file
 * @param language the language by the end of its name
 * @param text the text, with blanks in place of its comments
 */
record ChangelogText(FolderFile file, Language language, String text) {

    /** The languages of changelogs that are no SQL. */
    enum Language {
        XML,
        YAML,
        JSON;

        private static @Nullable Language of(String name) {
            if (name.endsWith(".xml")) {
                return XML;
            }
            if (name.endsWith(".yaml") || name.endsWith(".yml")) {
                return YAML;
            }
            return name.endsWith(".json") ? JSON : null;
        }
    }

    /** The changelog in a file, or null where it is none in one of these languages. */
    static @Nullable ChangelogText of(FolderFile file) {
        Language language = Language.of(file.name().toLowerCase(Locale.ROOT));
        if (language == null) {
            return null;
        }
        String text = file.source().wholeText();
        return text.toLowerCase(Locale.ROOT).contains("databasechangelog")
                ? new ChangelogText(file, language, withoutComments(text, language))
                : null;
    }

    private static String withoutComments(String text, Language language) {
        return switch (language) {
            case XML -> withoutXmlComments(text);
            case YAML -> withoutYamlComments(text);
            case JSON -> text;
        };
    }

    private static String withoutXmlComments(String text) {
        StringBuilder kept = new StringBuilder(text);
        int open = text.indexOf("<!--");
        while (open >= 0) {
            int close = text.indexOf("-->", open);
            int end = close < 0 ? text.length() : close + 3;
            blank(kept, open, end);
            open = text.indexOf("<!--", end);
        }
        return kept.toString();
    }

    /** A comment begins at a sign behind a blank, unless that is in quotes; these begin where a value does. */
    private static String withoutYamlComments(String text) {
        StringBuilder kept = new StringBuilder(text);
        char quote = 0;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean apart = i == 0 || Character.isWhitespace(text.charAt(i - 1));
            if (quote != 0) {
                quote = c == quote && !(quote == '"' && text.charAt(i - 1) == '\\') ? 0 : quote;
            } else if (c == '#' && apart) {
                int end = text.indexOf('\n', i);
                blank(kept, i, end < 0 ? text.length() : end);
                i = end < 0 ? text.length() : end;
                before = '\n';
                continue;
            } else if ((c == '"' || c == '\'') && "\n:-,[{".indexOf(before) >= 0) {
                quote = c;
            }
            before = c == '\n' || !Character.isWhitespace(c) ? c : before;
        }
        return kept.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
