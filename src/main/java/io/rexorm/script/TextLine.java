package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a script.
 *
 * @param number which one it is, from 1
 * @param text the line without its end
 * @param end how it ends: CRLF, CR, LF, or nothing at the end of the script
 */
public record TextLine(int number, String text, String end) {

    /** All lines of a text. A text that ends with a line end has no further, empty line. */
    public static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int stop = start;
            while (stop < text.length() && !Characters.isLineEnd(text.charAt(stop))) {
                stop++;
            }
            int next = text.startsWith("\r\n", stop) ? stop + 2 : Math.min(stop + 1, text.length());
            lines.add(new TextLine(lines.size() + 1, text.substring(start, stop), text.substring(stop, next)));
            start = next;
        }
        return lines;
    }

    /** The column of a character as a person counts it, from 1. */
    public int column(int index) {
        return text.codePointCount(0, index) + 1;
    }
}
