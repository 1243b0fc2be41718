package io.rexorm.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows whose columns are aligned. The last column is not padded, so no line ends in blanks. */
final class TextTable {
    private static final String GAP = "  ";

    private final List<Row> rows = new ArrayList<>();
    private final boolean[] right;

    private record Row(List<String> cells, @Nullable Style style, int styledCells) {}

    /** @param alignment one character a column: {@code <} or {@code >} */
    TextTable(String alignment) {
        right = new boolean[alignment.length()];
        for (int i = 0; i < right.length; i++) {
            right[i] = alignment.charAt(i) == '>';
        }
    }

    /** A row all of whose cells have the style. */
    void header(Style style, String... cells) {
        rows.add(new Row(List.of(cells), style, cells.length));
    }

    /** A row whose first cell has the style. */
    void row(@Nullable Style style, String... cells) {
        rows.add(new Row(List.of(cells), style, 1));
    }

    /** The rows, each with a line end. */
    String render(boolean colour) {
        int[] widths = new int[right.length];
        for (Row row : rows) {
            for (int i = 0; i < row.cells.size(); i++) {
                widths[i] = Math.max(widths[i], DisplayWidth.of(row.cells.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (Row row : rows) {
            text.append(line(row, widths, colour)).append('\n');
        }
        return text.toString();
    }

    private String line(Row row, int[] widths, boolean colour) {
        StringBuilder line = new StringBuilder();
        int end = 0;
        for (int i = 0; i < row.cells.size(); i++) {
            String cell = row.cells.get(i);
            String padding = " ".repeat(widths[i] - DisplayWidth.of(cell));
            String styled = row.style != null && i < row.styledCells ? row.style.apply(cell, colour) : cell;
            line.append(i == 0 ? "" : GAP).append(right[i] ? padding + styled : styled);
            end = cell.isEmpty() ? end : line.length();
            line.append(right[i] ? "" : padding);
        }
        return line.substring(0, end);
    }
}
