package io.rexorm.jdbc;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes passwords out of text: driver messages, stack traces, anything a person or a log may see. Immutable.
 *
 * <p>Two things are masked. A known secret, wherever it stands, as it is and percent-encoded. And, known or not, whatever
 * stands where URLs and settings hold a password: {@code password=…} and {@code ://user:…@}.
 *
 * <pre>{@code
 * Redactor.of(settings).redact("cannot reach postgres://ann:s3cret@db/shop"); // cannot reach postgres://ann:***@db/shop
 * }</pre>
 */
public final class Redactor {
    /** What stands in the place of a secret. */
    public static final String MASK = "***";

    /**
     * Below this length a secret is masked only in the two shapes: a password {@code in} would else turn "error in line
     * 3" into "error *** line 3", which makes the text useless and tells the password.
     */
    private static final int SHORTEST = 4;

    private static final List<String> KEYS = List.of("password=", "passwd=", "pwd=", "passphrase=");

    private final List<String> secrets;

    private Redactor(Collection<String> secrets) {
        List<String> forms = new ArrayList<>();
        for (String secret : secrets) {
            if (secret.length() < SHORTEST) {
                continue;
            }
            String encoded = PercentEncoding.encode(secret);
            addForm(forms, secret);
            addForm(forms, encoded);
            addForm(forms, lowerHex(encoded));
            addForm(forms, encoded.replace("%20", "+"));
        }
        this.secrets = List.copyOf(forms);
    }

    /** A redactor of these secrets. */
    public static Redactor of(Collection<String> secrets) {
        return new Redactor(secrets);
    }

    /**
     * A redactor of the password in these settings, and of those among their parameters. A password that equals the
     * user, the host, the database or the dialect, whose names are shown anyway, is masked in the two shapes only.
     */
    public static Redactor of(ConnectionSettings settings) {
        Set<String> secrets = new LinkedHashSet<>();
        add(secrets, settings.password());
        add(secrets, settings.parameters().get("password"));
        add(secrets, settings.parameters().get("sslpassword"));
        secrets.remove(settings.dialect());
        secrets.remove(settings.database());
        if (settings.host() != null) {
            secrets.remove(settings.host());
        }
        if (settings.user() != null) {
            secrets.remove(settings.user());
        }
        return new Redactor(secrets);
    }

    /** The text without the secrets. */
    public String redact(String text) {
        String result = text;
        for (String secret : secrets) {
            result = result.replace(secret, MASK);
        }
        return maskSettings(maskUserInfo(result));
    }

    /** The text without a word, wherever that stands by itself. */
    public static String withoutWord(String text, String word) {
        if (word.isBlank()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            if (at >= copied && !isInWord(text, at) && !isInWord(text, end)) {
                result.append(text, copied, at).append(MASK);
                copied = end;
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** The text without what stands from the first of these marks to the last; whole where there is none. */
    public static String withoutQuoted(String text, String marks) {
        int first = -1;
        int last = -1;
        for (int i = 0; i < text.length(); i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        return first < 0 ? text : text.substring(0, first) + MASK + text.substring(last + 1);
    }

    /** Whether the characters on both sides of a place belong to one word. */
    private static boolean isInWord(String text, int place) {
        return place > 0
                && place < text.length()
                && Character.isLetterOrDigit(text.charAt(place - 1))
                && Character.isLetterOrDigit(text.charAt(place));
    }

    private static String maskUserInfo(String text) {
        int scheme = text.indexOf("://");
        if (scheme < 0) {
            return text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        while (scheme >= 0) {
            int from = scheme + 3;
            int end = endOfWord(text, from);
            int at = text.lastIndexOf('@', end - 1);
            int colon = text.indexOf(':', from);
            if (colon >= 0 && colon < at) {
                result.append(text, copied, colon + 1).append(MASK);
                copied = at;
            }
            scheme = text.indexOf("://", end);
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static String maskSettings(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) {
            // A few letters change their length in lower case: the positions would not be those of the text.
            lower = text;
        }
        StringBuilder result = new StringBuilder(text.length());
        int copied = 0;
        for (int equals = lower.indexOf('='); equals >= 0; equals = lower.indexOf('=', equals + 1)) {
            if (equals >= copied && endsWithKey(lower, equals + 1)) {
                int end = endOfValue(text, equals + 1);
                if (end > equals + 1) {
                    result.append(text, copied, equals + 1).append(MASK);
                    copied = end;
                }
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    private static boolean endsWithKey(String lower, int end) {
        for (String key : KEYS) {
            if (lower.startsWith(key, end - key.length())) {
                return true;
            }
        }
        return false;
    }

    private static int endOfValue(String text, int from) {
        if (from < text.length() && (text.charAt(from) == '\'' || text.charAt(from) == '"')) {
            int close = text.indexOf(text.charAt(from), from + 1);
            return close < 0 ? text.length() : close + 1;
        }
        int end = from;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && "&;,)".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String lowerHex(String encoded) {
        StringBuilder lower = new StringBuilder(encoded);
        for (int i = encoded.indexOf('%'); i >= 0; i = encoded.indexOf('%', i + 1)) {
            lower.setCharAt(i + 1, Character.toLowerCase(encoded.charAt(i + 1)));
            lower.setCharAt(i + 2, Character.toLowerCase(encoded.charAt(i + 2)));
        }
        return lower.toString();
    }

    /** Keeps the longest first, so that a secret within another does not tear it apart. */
    private static void addForm(List<String> forms, String form) {
        int at = 0;
        while (at < forms.size() && forms.get(at).length() >= form.length()) {
            at++;
        }
        if (!forms.contains(form)) {
            forms.add(at, form);
        }
    }

    private static void add(Set<String> secrets, @Nullable String secret) {
        if (secret != null) {
            secrets.add(secret);
        }
    }
}
