package io.rexorm.script;

import io.rexorm.ErrorCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a source, one after the other, each with its line, its column and its offset in bytes. What is kept
 * in memory is the text since the last {@link #mark()}.
 */
final class CharReader implements AutoCloseable {
    /** What {@link #peek()} gives at the end of the source. */
    static final int END = -1;

    /** Most migrations are small; the window of others grows with what has to be kept. */
    private static final int WINDOW = 1_024;

    private final ScriptSource source;
    private final @Nullable MappedText mapped;
    private final Utf8Input input;
    private char[] window = new char[WINDOW];
    private int mark;
    private int next;
    private int limit;
    private int line = 1;
    private int column = 1;
    private long byteOffset;
    private boolean afterCarriageReturn;
    private int offset;
    private int pieces;
    private int nextPiece = Integer.MAX_VALUE;
    /** Whether what comes was put in the place of something else, so that all of it stands in one place. */
    private boolean fixed;

    CharReader(ScriptSource source) {
        this.source = source;
        mapped = source instanceof MappedText text ? text : null;
        try {
            input = new Utf8Input(source.open());
        } catch (IOException e) {
            throw FileSource.unreadable(source, e);
        }
        if (input.looksLikeUtf16()) {
            close();
            throw new ScriptException(
                    ErrorCode.SCRIPT_INVALID,
                    position(),
                    "The file is in UTF-16, not in UTF-8.",
                    "Save it as UTF-8: iconv -f UTF-16 -t UTF-8 FILE",
                    null);
        }
        byteOffset = input.dropByteOrderMark();
        if (mapped != null) {
            enterPiece(mapped);
        }
    }

    static String readWhole(ScriptSource source) {
        try (CharReader reader = new CharReader(source)) {
            while (reader.peek() != END) {
                reader.advance();
            }
            return reader.markedText();
        }
    }

    /** The next character, not taken yet, or {@link #END}. */
    int peek() {
        if (next >= limit && !fill(1)) {
            if (input.malformed()) {
                throw ScriptException.script(
                        source, position(), "The text is not UTF-8 here.", "Save the file as UTF-8.");
            }
            return END;
        }
        char c = window[next];
        if (c == 0) {
            throw ScriptException.script(
                    source, position(), "A NUL character stands here.", "Remove it; no database takes it in SQL.");
        }
        return c;
    }

    /** The character that many places after the next one, or {@link #END} if the text is shorter. */
    int peek(int ahead) {
        return ahead < limit - next || fill(ahead + 1) ? window[next + ahead] : END;
    }

    /** Takes the character that {@link #peek()} has shown. */
    void advance() {
        char c = window[next++];
        byteOffset += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        if (!fixed) {
            count(c);
        }
        if (++offset == nextPiece && mapped != null) {
            enterPiece(mapped);
        }
    }

    private void count(char c) {
        if (c == '\r' || (c == '\n' && !afterCarriageReturn)) {
            line++;
            column = 1;
        } else if (c != '\n' && !Character.isLowSurrogate(c)) {
            column++;
        }
        afterCarriageReturn = c == '\r';
    }

    private void enterPiece(MappedText text) {
        MappedText.Piece piece = text.piece(pieces++);
        if (piece != null) {
            line = piece.line();
            column = piece.column();
            fixed = piece.fixed();
            afterCarriageReturn = false;
        }
        MappedText.Piece next = text.piece(pieces);
        nextPiece = next == null ? Integer.MAX_VALUE : next.offset();
    }

    void advance(int count) {
        for (int i = 0; i < count; i++) {
            advance();
        }
    }

    /** Takes the next character if it is this one. */
    boolean take(char wanted) {
        if (peek() != wanted) {
            return false;
        }
        advance();
        return true;
    }

    /** Begins a new piece of text here and lets go of the one before. */
    void mark() {
        mark = next;
    }

    /** How many characters were taken since {@link #mark()}. */
    int markedLength() {
        return next - mark;
    }

    char markedAt(int index) {
        return window[mark + index];
    }

    String markedText() {
        return new String(window, mark, next - mark);
    }

    String markedText(int longest) {
        return new String(window, mark, Math.min(longest, next - mark));
    }

    void appendMarkedTo(StringBuilder target) {
        target.append(window, mark, next - mark);
    }

    void digestMarked(TextDigest target) {
        for (int i = mark; i < next; i++) {
            if (window[i] >= 0x80) {
                byte[] rest = new String(window, i, next - i).getBytes(StandardCharsets.UTF_8);
                target.update(rest, 0, rest.length);
                return;
            }
            target.update((byte) window[i]);
        }
    }

    SourcePosition position() {
        return new SourcePosition(source.name(), line, column);
    }

    int line() {
        return line;
    }

    int column() {
        return column;
    }

    /** The place of the text since {@link #mark()}, where the source was made from another. */
    @Nullable
    MappedPlace markedPlace() {
        return mapped == null ? null : new MappedPlace(mapped, offset - markedLength());
    }

    /** The offset of the next character in the source, in bytes. */
    long byteOffset() {
        return byteOffset;
    }

    private boolean fill(int needed) {
        try {
            while (limit - next < needed) {
                if (window.length - limit < 2) {
                    makeRoom();
                }
                int read = input.read(window, limit, window.length - limit);
                if (read == 0) {
                    return false;
                }
                limit += read;
            }
            return true;
        } catch (IOException e) {
            throw FileSource.unreadable(source, e);
        }
    }

    /** Leaves at least half of the window free, so that each character is moved a bounded number of times. */
    private void makeRoom() {
        int kept = limit - mark;
        char[] target = kept > window.length / 2 ? new char[window.length * 2] : window;
        System.arraycopy(window, mark, target, 0, kept);
        window = target;
        next -= mark;
        limit = kept;
        mark = 0;
    }

    @Override
    public void close() {
        try {
            input.close();
        } catch (IOException e) {
            throw FileSource.unreadable(source, e);
        }
    }
}
