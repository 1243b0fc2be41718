package io.rexorm.dialect.postgres;

import io.rexorm.script.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which statements PostgreSQL refuses inside a transaction block. */
final class PostgresTransactionRules {
    private static final List<String> OFF = List.of("FALSE", "OFF", "0", "NO");

    private PostgresTransactionRules() {}

    static @Nullable String whyNot(Statement statement) {
        List<String> words = statement.words();
        if (words.isEmpty()) {
            return null;
        }
        if (words.get(0).equals("DO") && CommittingBlock.commits(statement.text())) {
            return "ends a transaction, and cannot do so inside one";
        }
        String second = words.size() > 1 ? words.get(1) : "";
        boolean refused = switch (words.get(0)) {
            case "VACUUM" -> true;
            case "CREATE" -> isDatabaseOrTablespace(second) || concurrently(words) || createsSlot(words);
            case "DROP" -> isDatabaseOrTablespace(second) || concurrently(words) || second.equals("SUBSCRIPTION");
            case "REINDEX" -> concurrently(words) || reindexesMany(words);
            case "ALTER" ->
                second.equals("SYSTEM")
                        || altersDatabaseTablespace(words)
                        || concurrently(words)
                        || (second.equals("SUBSCRIPTION") && words.contains("REFRESH"));
            case "CLUSTER" -> words.size() == 1 || (words.size() == 2 && second.equals("VERBOSE"));
            case "DISCARD" -> second.equals("ALL");
            default -> false;
        };
        return refused ? "cannot run inside a transaction" : null;
    }

    private static boolean isDatabaseOrTablespace(String word) {
        return word.equals("DATABASE") || word.equals("TABLESPACE");
    }

    /** A subscription creates its slot on the publisher, unless it is told not to. */
    private static boolean createsSlot(List<String> words) {
        if (words.size() < 2 || !words.get(1).equals("SUBSCRIPTION")) {
            return false;
        }
        for (int i = 2; i < words.size() - 2; i++) {
            boolean option = words.get(i).equals("CONNECT") || words.get(i).equals("CREATE_SLOT");
            String value = words.get(i + 2).replace("'", "").toUpperCase(Locale.ROOT);
            if (option && words.get(i + 1).equals("=") && OFF.contains(value)) {
                return false;
            }
        }
        return true;
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
