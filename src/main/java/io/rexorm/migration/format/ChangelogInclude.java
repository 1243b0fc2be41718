package io.rexorm.migration.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * A line of one of Liquibase's changelogs in XML, YAML or JSON that includes a file, or all files in a folder. The three
 * languages write it with the same words, so that these tell what it is.
 *
 * @param path the file or the folder, with slashes, without one at its ends
 * @param all whether it is a folder
 */
record ChangelogInclude(String path, boolean all) {
    private static final String PUNCTUATION = " \t\r\n\"'<>=:,{}[]";
    private static final String CLASSPATH = "classpath";

    /** What the changelog includes, in its order. */
    static List<ChangelogInclude> read(ChangelogText changelog) {
        List<ChangelogInclude> includes = new ArrayList<>();
        StringTokenizer words = new StringTokenizer(changelog.text(), PUNCTUATION);
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
}
