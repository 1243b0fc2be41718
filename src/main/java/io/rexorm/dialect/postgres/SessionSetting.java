package io.rexorm.dialect.postgres;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Settings on which the JDBC driver relies: it ends the connection where they change. */
final class SessionSetting {
    private static final List<String> SCOPES = List.of("SESSION", "LOCAL");
    private static final List<String> UTF_8 = List.of("UTF8", "UTF-8", "UNICODE", "DEFAULT");

    private SessionSetting() {}

    /** Why a SET cannot be sent, or null where it can. */
    static @Nullable String whyRefused(List<String> words) {
        int name = words.size() > 1 && SCOPES.contains(words.get(1)) ? 2 : 1;
        if (words.size() < name + 2) {
            return null;
        }
        String last = words.get(words.size() - 1).replace("'", "").toUpperCase(Locale.ROOT);
        return switch (words.get(name)) {
            case "CLIENT_ENCODING", "NAMES" ->
                UTF_8.contains(last)
                        ? null
                        : "would make the server read UTF-8 as something else: files are read as UTF-8, and the server converts";
            case "DATESTYLE" ->
                isIso(words.subList(name + 1, words.size()))
                        ? null
                        : "is nothing that the JDBC driver understands: write 'ISO, DMY' or 'ISO, MDY' for the order that dates"
                                + " are read in";
            default -> null;
        };
    }

    /** The style may be left out: then it stays what it is. */
    private static boolean isIso(List<String> value) {
        for (String word : value) {
            String text = word.toUpperCase(Locale.ROOT);
            for (String style : new String[] {"SQL", "POSTGRES", "GERMAN"}) {
                if (text.contains(style)) {
                    return false;
                }
            }
        }
        return true;
    }
}
