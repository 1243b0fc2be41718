package io.rexorm.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names taken apart into words and put together again: {@code HTTPServer2}, {@code http_server2} and
 * {@code http-server2} are the words {@code http} and {@code server2}.
 */
public final class Words {
    private Words() {}

    /** The words of a name in lower case. A word begins at a capital, and after anything that is no letter or digit. */
    public static List<String> of(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean separator = !Character.isLetterOrDigit(c);
            if (word.length() > 0 && (separator || beginsWord(name, i))) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (!separator) {
                word.append(c);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** {@code BlogPost} as {@code blog_post}. */
    public static String snakeCase(String name) {
        return String.join("_", of(name));
    }

    /** {@code blog_post} as {@code BlogPost}. */
    public static String pascalCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : of(name)) {
            text.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return text.toString();
    }

    /** {@code blog_post} as {@code blogPost}. */
    public static String camelCase(String name) {
        String text = pascalCase(name);
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static boolean beginsWord(String name, int i) {
        if (!Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        boolean afterSmall = !Character.isUpperCase(name.charAt(i - 1));
        boolean beforeSmall = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return afterSmall || beforeSmall;
    }
}
