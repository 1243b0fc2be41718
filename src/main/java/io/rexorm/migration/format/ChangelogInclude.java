package io.rexorm.migration.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * A line of one of Liquibase's changelogs in XML, YAML or JSON that includes a file, or all files in a folder. The three
 * languages write it with the same words, so that these tell what it is.
 *
 * @param path the file or the folder, with slashes, without one at its ends
 * @param all whether it is a folder
 */
record ChangelogInclude(String path, boolean all) {
    private static final List<String> ENDINGS = List.of(".xml", ".yaml", ".yml", ".json");
    private static final String PUNCTUATION = " \t\r\n\"'<>=:,{}[]";
    private static final String CLASSPATH = "classpath";

    /** The text of a changelog in one of the three languages, or null where the file is none. */
    static @Nullable String text(FolderFile file) {
        if (language(file) == null) {
            return null;
        }
        String text = file.source().wholeText();
        return text.toLowerCase(Locale.ROOT).contains("databasechangelog") ? text : null;
    }

    /** The language of a file by the end of its name, such as {@code XML}, or null where it is none of the three. */
    static @Nullable String language(FolderFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            if (name.endsWith(ending)) {
                return ending.substring(1).toUpperCase(Locale.ROOT);
            }
        }
        return null;
    }

    /** What the changelog with that text includes, in its order. */
    static List<ChangelogInclude> read(FolderFile changelog, String text) {
        String plain = withoutComments(text, "XML".equals(language(changelog)));
        List<ChangelogInclude> includes = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(plain, PUNCTUATION);
        String key = "";
        boolean all = false;
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            switch (word.toLowerCase(Locale.ROOT)) {
                case "include", "includeall" -> {
                    all = word.length() > "include".length();
                    key = all ? "path" : "file";
                }
                case "file", "path" -> {
                    if (word.equals(key) && words.hasMoreTokens()) {
                        includes.add(new ChangelogInclude(path(words), all));
                        key = "";
                    }
                }
                default -> {}
            }
        }
        return includes;
    }

    private static String path(StringTokenizer words) {
        String path = words.nextToken();
        if (path.equals(CLASSPATH) && words.hasMoreTokens()) {
            path = words.nextToken();
        }
        int start = path.startsWith("./") ? 2 : path.startsWith("/") ? 1 : 0;
        return path.substring(start, path.endsWith("/") ? Math.max(start, path.length() - 1) : path.length());
    }

    private static String withoutComments(String text, boolean xml) {
        StringBuilder kept = new StringBuilder();
        int start = 0;
        while (start < text.length()) {
            int open = text.indexOf(xml ? "<!--" : "#", start);
            kept.append(text, start, open < 0 ? text.length() : open);
            int close = open < 0 ? -1 : text.indexOf(xml ? "-->" : "\n", open);
            start = close < 0 ? text.length() : close;
        }
        return kept.toString();
    }
}
