package io.rexorm.cli;

import io.rexorm.migration.MigrationStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an edit of an applied file looks: what kind of edit it is, and the lines. */
final class DifferenceText {
    private static final int MOST_LINES = 60;

    private final boolean colour;

    DifferenceText(boolean colour) {
        this.colour = colour;
    }

    /** The file with what has changed in it. */
    String edited(MigrationStatus status, List<String> difference) {
        String file = status.onDisk() == null ? status.title() : status.onDisk().file();
        return Style.BAD.apply("edited", colour) + "  " + file + ": " + kind(status.change()) + "\n"
                + lines(difference);
    }

    private static String kind(MigrationStatus.@Nullable Change change) {
        return change == null || change == MigrationStatus.Change.STATEMENTS
                ? "its statements"
                : change.text().replace('-', ' ') + " only";
    }

    /** The lines, indented. */
    String lines(List<String> difference) {
        StringBuilder text = new StringBuilder();
        int shown = Math.min(difference.size(), MOST_LINES);
        for (String line : difference.subList(0, shown)) {
            text.append("    ").append(style(line).apply(line, colour)).append('\n');
        }
        if (shown < difference.size()) {
            text.append("    … and ").append(difference.size() - shown).append(" more lines\n");
        }
        return text.toString();
    }

    private static Style style(String line) {
        return switch (line.charAt(0)) {
            case '+' -> Style.GOOD;
            case '-' -> Style.BAD;
            default -> Style.FAINT;
        };
    }
}
