package io.rexorm.scaffold;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The refusals of what a person has typed. */
final class Usage {
    private Usage() {}

    static RexException error(String message, @Nullable String hint) {
        return new RexException(ErrorCode.USAGE, message, hint);
    }

    /** An error at a place in an argument, counted from 1. */
    static RexException at(int offset, String argument, String message, @Nullable String hint) {
        return error(message + " (character " + (offset + 1) + " of \"" + argument + "\").", hint);
    }

    /** {@code Did you mean int? } where one of the words is near to what was typed, else nothing. */
    static String suggestion(String typed, Collection<String> words) {
        String nearest = null;
        int least = Math.max(1, typed.length() / 2) + 1;
        for (String word : words) {
            int distance = distance(typed, word);
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest == null ? "" : "Did you mean " + nearest + "? ";
    }

    /** How many letters have to be put in, taken out, replaced or swapped with the next to make one word of the other. */
    private static int distance(String a, String b) {
        int[][] costs = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? i + j : cheapest(costs, a, b, i, j);
            }
        }
        return costs[a.length()][b.length()];
    }

    private static int cheapest(int[][] costs, String a, String b, int i, int j) {
        int replaced = costs[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cost = Math.min(replaced, Math.min(costs[i - 1][j], costs[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cost, costs[i - 2][j - 2] + 1) : cost;
    }
}
