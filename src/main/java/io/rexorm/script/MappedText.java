package io.rexorm.script;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script in memory that was made from another one, and where each of its characters stands there: what is said about it
 * is said about the original. Immutable.
 *
 * <pre>{@code
 * MappedText.Builder text = new MappedText.Builder(original);
 * for (TextLine line : TextLine.of(…)) {
 *     text.keep(line, 0, 7).insert("shop", line, 7).keep(line, 16, line.text().length()).end(line);
 * }
 * }</pre>
 */
public final class MappedText implements ScriptSource {
    private final ScriptSource original;
    private final String text;
    private final List<Piece> pieces;

    private MappedText(ScriptSource original, String text, List<Piece> pieces) {
        this.original = original;
        this.text = text;
        this.pieces = List.copyOf(pieces);
    }

    /** Some characters in a row: those of the original from one place on, or some that all stand in one place. */
    record Piece(int offset, int line, int column, boolean fixed) {}

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A line of the original. */
    @Override
    public @Nullable String line(int number) {
        return original.line(number);
    }

    /** The text as it was made. */
    public String text() {
        return text;
    }

    /** The piece with that number, or null where there are not so many. */
    @Nullable
    Piece piece(int number) {
        return number < pieces.size() ? pieces.get(number) : null;
    }

    /** Where a character of the text stands in the original. */
    SourcePosition at(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).offset <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        Piece piece = pieces.isEmpty() ? new Piece(0, 1, 1, true) : pieces.get(low);
        int end = Math.min(offset, text.length());
        int column = piece.fixed ? piece.column : piece.column + text.codePointCount(piece.offset, end);
        return new SourcePosition(name(), piece.line, column);
    }

    /** Makes a text out of lines of the original, and of what stands in their place. */
    public static final class Builder {
        private final ScriptSource original;
        private final StringBuilder text = new StringBuilder();
        private final List<Piece> pieces = new ArrayList<>();

        /** @param original what the lines are of */
        public Builder(ScriptSource original) {
            this.original = original;
        }

        /** Appends a line with its end. */
        public Builder keep(TextLine line) {
            return keep(line, 0, line.text().length()).end(line);
        }

        /** Appends the part of a line that is between two indices. */
        public Builder keep(TextLine line, int from, int to) {
            return append(line.text().substring(from, to), line, from, false);
        }

        /** Appends how a line ends. */
        public Builder end(TextLine line) {
            return append(line.end(), line, line.text().length(), false);
        }

        /** Appends what stands in a line of the original at that index, whatever it says there. */
        public Builder insert(String replacement, TextLine line, int at) {
            return append(replacement, line, at, true);
        }

        private Builder append(String piece, TextLine line, int at, boolean fixed) {
            if (!piece.isEmpty()) {
                pieces.add(new Piece(text.length(), line.number(), line.column(at), fixed));
                text.append(piece);
            }
            return this;
        }

        /** The text so far. */
        public MappedText build() {
            return new MappedText(original, text.toString(), pieces);
        }
    }
}
