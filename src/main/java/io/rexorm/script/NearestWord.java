package io.rexorm.script;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what somebody meant who made a typing mistake. */
public final class NearestWord {

    private NearestWord() {}

    /** The candidate that takes the fewest edits, or null if none is near. */
    public static @Nullable String of(String word, Collection<String> candidates) {
        String nearest = null;
        int fewest = Math.min(word.length(), Math.max(2, word.length() / 5) + 1);
        for (String candidate : candidates) {
            int edits = edits(word, candidate);
            if (edits < fewest) {
                fewest = edits;
                nearest = candidate;
            }
        }
        return nearest;
    }

    private static int edits(String from, String to) {
        int[] above = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = above[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[to.length()];
    }
}
