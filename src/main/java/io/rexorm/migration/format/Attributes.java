package io.rexorm.migration.format;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Attributes as Liquibase writes them: {@code key:value key:"several words"}. Keys are compared without their case. */
final class Attributes {
    private final String text;
    private int at;

    private Attributes(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** The attributes of a line from an index on, by their keys in lower case. */
    static Map<String, String> read(String line, int from) {
        Attributes reader = new Attributes(line, from);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (reader.skipBlanks()) {
            String key = reader.word(':').toLowerCase(Locale.ROOT);
            if (reader.take(':')) {
                attributes.put(key, reader.word(' '));
            } else {
                attributes.put(key, "");
            }
        }
        return attributes;
    }

    /** The end of the identity that a changeset begins with, {@code author:id} or {@code "an author":"an id"}. */
    static int[] identity(String line, int from) {
        Attributes reader = new Attributes(line, from);
        reader.word(':');
        int colon = reader.at;
        if (!reader.take(':')) {
            return new int[] {colon, colon};
        }
        reader.word(' ');
        return new int[] {colon, reader.at};
    }

    static String unquoted(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private boolean skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length();
    }

    private boolean take(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** Everything up to a blank or the other end; in quotes, up to the quote that closes them. */
    private String word(char end) {
        int start = at;
        if (take('"')) {
            int close = text.indexOf('"', at);
            at = close < 0 ? text.length() : close + 1;
            return unquoted(text.substring(start, at));
        }
        while (at < text.length() && text.charAt(at) != end && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }
}
