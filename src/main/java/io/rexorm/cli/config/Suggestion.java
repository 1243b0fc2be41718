package io.rexorm.cli.config;

import org.jspecify.annotations.Nullable;

/** The known word that someone most likely meant. */
public final class Suggestion {
    private Suggestion() {}

    /**
     * The candidate nearest to a word: at most a third of its letters, and at least one, may be missing, too many, wrong
     * or swapped with a neighbour; case does not count.
     *
     * @return the first of the nearest, or null where none is near
     */
    public static @Nullable String nearest(String word, Iterable<String> candidates) {
        String nearest = null;
        int shortest = Math.max(1, word.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(word, candidate);
            if (distance < shortest) {
                shortest = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }

    /** {@code did you mean 'migrations'?}, or null where no candidate is near. */
    public static @Nullable String hint(String word, Iterable<String> candidates) {
        String nearest = nearest(word, candidates);
        return nearest == null ? null : "did you mean '" + nearest + "'?";
    }

    /** The number of edits from one word to the other, a swap of neighbours being one (optimal string alignment). */
    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (same(a, i - 1, b, j - 1) ? 0 : 1);
                current[j] = Math.min(replace, Math.min(last[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && same(a, i - 1, b, j - 2) && same(a, i - 2, b, j - 1)) {
                    current[j] = Math.min(current[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i)) == Character.toLowerCase(b.charAt(j));
    }
}
