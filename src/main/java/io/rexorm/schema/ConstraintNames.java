package io.rexorm.schema;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The names of indexes and constraints: those that PostgreSQL would give by itself ({@code users_email_key},
 * {@code users_company_id_fkey}), on both databases.
 *
 * <p>PostgreSQL cuts names after 63 bytes without an error, so that two long ones can become the same. A name that would
 * be longer is cut here, and ends in eight digits that depend on all of it.
 */
public final class ConstraintNames {
    private static final int LONGEST = 63;
    private static final int HASH = 9;

    private ConstraintNames() {}

    /** The name of an index: {@code posts_author_id_idx}. */
    public static String index(String table, List<String> columns) {
        return name(table, columns, "_idx");
    }

    /** The name of a unique index: {@code users_email_key}. */
    public static String unique(String table, List<String> columns) {
        return name(table, columns, "_key");
    }

    /** The name of a foreign key: {@code users_company_id_fkey}. */
    public static String foreignKey(String table, List<String> columns) {
        return name(table, columns, "_fkey");
    }

    /** The name of a check on a column: {@code users_role_check}. */
    public static String check(String table, String column) {
        return name(table, List.of(column), "_check");
    }

    private static String name(String table, List<String> columns, String suffix) {
        String stem = table + "_" + String.join("_", columns);
        if (bytes(stem + suffix) <= LONGEST) {
            return stem + suffix;
        }
        int room = LONGEST - suffix.length() - HASH;
        int end = Math.min(stem.length(), room);
        while (bytes(stem.substring(0, end)) > room || Character.isLowSurrogate(stem.charAt(end))) {
            end--;
        }
        String hash = Integer.toHexString(stem.hashCode());
        return stem.substring(0, end) + "_" + "0".repeat(HASH - 1 - hash.length()) + hash + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
