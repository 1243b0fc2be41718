package io.rexorm.migration;

import java.util.ArrayList;
import java.util.List;

/** The difference between two texts, line by line, with two equal lines around each change. */
final class LineDifference {
    private static final int CONTEXT = 2;
    /** Above this many pairs of lines the changed part is shown as a whole. */
    private static final long MOST_PAIRS = 4_000_000;

    private final String[] before;
    private final String[] after;

    LineDifference(String before, String after) {
        this.before = lines(before);
        this.after = lines(after);
    }

    /** Lines that begin with {@code +}, {@code -} or a blank; {@code …} where equal lines are left out. */
    List<String> lines() {
        int start = 0;
        while (start < before.length && start < after.length && before[start].equals(after[start])) {
            start++;
        }
        int end = 0;
        while (end < before.length - start
                && end < after.length - start
                && before[before.length - 1 - end].equals(after[after.length - 1 - end])) {
            end++;
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            all.add(" " + before[i]);
        }
        changed(start, before.length - end, after.length - end, all);
        for (int i = before.length - end; i < before.length; i++) {
            all.add(" " + before[i]);
        }
        return withoutFarLines(all);
    }

    private void changed(int start, int beforeEnd, int afterEnd, List<String> all) {
        int[][] common = common(start, beforeEnd, afterEnd);
        int b = start;
        int a = start;
        while (b < beforeEnd || a < afterEnd) {
            if (b < beforeEnd && a < afterEnd && common.length > 0 && before[b].equals(after[a])) {
                all.add(" " + before[b++]);
                a++;
            } else if (b < beforeEnd
                    && (a == afterEnd
                            || common.length == 0
                            || common[b + 1 - start][a - start] >= common[b - start][a + 1 - start])) {
                all.add("-" + before[b++]);
            } else {
                all.add("+" + after[a++]);
            }
        }
    }

    /** How many lines the rests from each pair of lines on have in common; empty where that would be too much to know. */
    private int[][] common(int start, int beforeEnd, int afterEnd) {
        int rows = beforeEnd - start;
        int columns = afterEnd - start;
        if ((long) rows * columns > MOST_PAIRS) {
            return new int[0][];
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int b = rows - 1; b >= 0; b--) {
            for (int a = columns - 1; a >= 0; a--) {
                common[b][a] = before[start + b].equals(after[start + a])
                        ? common[b + 1][a + 1] + 1
                        : Math.max(common[b + 1][a], common[b][a + 1]);
            }
        }
        return common;
    }

    private static List<String> withoutFarLines(List<String> all) {
        List<String> near = new ArrayList<>();
        int last = -1;
        for (int i = 0; i < all.size(); i++) {
            if (isNearChange(all, i)) {
                if (i > last + 1) {
                    near.add("…");
                }
                near.add(all.get(i));
                last = i;
            }
        }
        return near;
    }

    private static boolean isNearChange(List<String> all, int index) {
        for (int i = Math.max(0, index - CONTEXT); i <= index + CONTEXT && i < all.size(); i++) {
            if (all.get(i).charAt(0) != ' ') {
                return true;
            }
        }
        return false;
    }

    /** Line ends of every system count alike, and so does one at the end of the text. */
    private static String[] lines(String text) {
        String unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return (unix.endsWith("\n") ? unix.substring(0, unix.length() - 1) : unix).split("\n", -1);
    }
}
