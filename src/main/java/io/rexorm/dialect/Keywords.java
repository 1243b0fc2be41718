package io.rexorm.dialect;

import java.util.Set;

/**
 * The words that cannot be names without quotes: those that PostgreSQL reserves, also where only as a type or a function, and those at which SQLite's grammar stops. Words that either database takes as a name are left out, so that
 * columns like {@code name}, {@code key} and {@code role} stay unquoted.
 */
final class Keywords {
    private static final Set<String> WORDS = Set.of((
            // PostgreSQL
            "all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation"
                    + " column concurrently constraint create cross current_catalog current_date current_role"
                    + " current_schema current_time current_timestamp current_user default deferrable desc distinct do"
                    + " else end except false fetch for foreign freeze from full grant group having ilike in initially"
                    + " inner intersect into is isnull join lateral leading left like limit localtime localtimestamp"
                    + " natural not notnull null offset on only or order outer overlaps placing primary references"
                    + " returning right select session_user similar some symmetric system_user table tablesample then to"
                    + " trailing true union unique user using variadic verbose when where window with"
                    // SQLite
                    + " add alter autoincrement between commit delete drop escape exists if index insert"
                    + " nothing raise set transaction update values")
            .split(" "));

    private Keywords() {}

    static boolean contain(String word) {
        return WORDS.contains(word);
    }
}
