package io.rexorm.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly and stops in front of the first byte that is not UTF-8. */
final class Utf8Input implements AutoCloseable {
    /** Most migrations are small: what is larger is read in larger pieces. */
    private static final int FIRST_CHUNK = 1_024;

    private static final int CHUNK = 8_192;

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_CHUNK).limit(0);
    private boolean begun;
    private boolean ended;
    private boolean malformed;

    Utf8Input(InputStream in) throws IOException {
        this.in = in;
        try {
            refill();
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Drops a byte order mark of UTF-8; returns how many bytes that were. */
    int dropByteOrderMark() {
        if (byteAt(0) == 0xEF && byteAt(1) == 0xBB && byteAt(2) == 0xBF) {
            bytes.position(bytes.position() + 3);
            return 3;
        }
        return 0;
    }

    /** Whether the file begins as UTF-16 does: with its mark, or with a zero in one of two bytes. */
    boolean looksLikeUtf16() {
        int first = byteAt(0);
        int second = byteAt(1);
        return (first == 0xFF && second == 0xFE)
                || (first == 0xFE && second == 0xFF)
                || (first == 0 && second > 0)
                || (first > 0 && second == 0);
    }

    private int byteAt(int index) {
        return index < bytes.limit() ? bytes.get(index) & 0xFF : -1;
    }

    /** Reads at least one character; returns 0 at the end, or where the text is malformed. */
    int read(char[] target, int from, int count) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, from, count);
        int start = chars.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > start) {
                return chars.position() - start;
            }
            if (result.isError()) {
                malformed = true;
                return 0;
            }
            if (ended) {
                return 0;
            }
            refill();
        }
    }

    /** Whether the last {@link #read} stopped in front of bytes that are not UTF-8. */
    boolean malformed() {
        return malformed;
    }

    private void refill() throws IOException {
        if (begun && bytes.capacity() < CHUNK) {
            bytes = ByteBuffer.allocate(CHUNK).put(bytes);
        } else {
            bytes.compact();
        }
        begun = true;
        int read = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < bytes.remaining();
        bytes.position(bytes.position() + read).flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
