package io.rexorm.cli;

import io.rexorm.migration.StatementProgress;
import java.io.PrintWriter;

/**
 * One line at the bottom of a terminal that tells what runs, written over and over, and gone when something lasting is
 * printed. It is written by a thread of its own, so whoever prints lasting lines does so through {@link #lasting}.
 */
final class ProgressLine {
    private static final int WIDTH = 79;
    private static final String START_OF_LINE = "\r";
    private static final String ERASE = "\u001b[K";

    private final PrintWriter out;
    private final boolean wanted;
    private final boolean colour;
    private boolean shown;

    /** @param wanted whether a person looks at it */
    ProgressLine(PrintWriter out, boolean wanted, boolean colour) {
        this.out = out;
        this.wanted = wanted;
        this.colour = colour;
    }

    synchronized void show(StatementProgress progress) {
        if (!wanted) {
            return;
        }
        String detail = progress.detail() == null ? "" : ", " + progress.detail();
        String text = "running  " + progress.title() + "  statement " + progress.number() + " of " + progress.total()
                + ", " + Wording.duration(progress.millis() / 100 * 100) + detail;
        out.print(START_OF_LINE + Style.FAINT.apply(cut(text), colour) + ERASE);
        out.flush();
        shown = true;
    }

    /** Prints lines that stay, where the progress was. */
    synchronized void lasting(Runnable print) {
        if (shown) {
            out.print(START_OF_LINE + ERASE);
            out.flush();
            shown = false;
        }
        print.run();
    }

    private static String cut(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += DisplayWidth.of(text.codePointAt(i));
            if (width > WIDTH) {
                return text.substring(0, i);
            }
        }
        return text;
    }
}
