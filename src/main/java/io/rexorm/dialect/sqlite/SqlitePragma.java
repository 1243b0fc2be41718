package io.rexorm.dialect.sqlite;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A PRAGMA statement: {@code PRAGMA main.journal_mode = WAL}.
 *
 * @param name its name in small letters, without the schema
 * @param value what it is set to, as it is written or in capitals; null where it is only asked for
 */
record SqlitePragma(String name, @Nullable String value) {

    /** @param words the statement's words, of which the first is PRAGMA */
    static SqlitePragma of(List<String> words) {
        int at = words.size() > 3 && words.get(2).equals(".") ? 3 : 1;
        String name = at < words.size() ? words.get(at).toLowerCase(Locale.ROOT) : "";
        return new SqlitePragma(name, at + 2 < words.size() ? words.get(at + 2) : null);
    }
}
