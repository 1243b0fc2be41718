package io.rexorm.dialect.postgres;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which statements PostgreSQL refuses inside a transaction block. */
final class PostgresTransactionRules {
    private PostgresTransactionRules() {}

    static @Nullable String whyNot(List<String> words) {
        if (words.isEmpty()) {
            return null;
        }
        String second = words.size() > 1 ? words.get(1) : "";
        boolean refused = switch (words.get(0)) {
            case "VACUUM" -> true;
            case "CREATE", "DROP" -> isDatabaseOrTablespace(second) || concurrently(words);
            case "REINDEX" -> concurrently(words) || reindexesMany(words);
            case "ALTER" -> second.equals("SYSTEM") || altersDatabaseTablespace(words) || concurrently(words);
            case "CLUSTER" -> words.size() == 1 || (words.size() == 2 && second.equals("VERBOSE"));
            case "DISCARD" -> second.equals("ALL");
            default -> false;
        };
        return refused ? "cannot run inside a transaction" : null;
    }

    private static boolean isDatabaseOrTablespace(String word) {
        return word.equals("DATABASE") || word.equals("TABLESPACE");
    }

    private static boolean concurrently(List<String> words) {
        return words.contains("CONCURRENTLY");
    }

    private static boolean reindexesMany(List<String> words) {
        for (String word : words) {
            if (word.equals("DATABASE") || word.equals("SYSTEM") || word.equals("SCHEMA")) {
                return true;
            }
        }
        return false;
    }

    private static boolean altersDatabaseTablespace(List<String> words) {
        return words.size() > 4
                && words.get(1).equals("DATABASE")
                && words.get(3).equals("SET")
                && words.get(4).equals("TABLESPACE");
    }
}
