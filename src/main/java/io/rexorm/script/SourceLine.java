package io.rexorm.script;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads one line of a source again when an error wants to show it, so that the lexer need not keep lines. */
final class SourceLine {
    private static final int LONGEST_SHOWN = 2_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private SourceLine() {}

    static @Nullable String read(ScriptSource source, int number) {
        try (Reader reader = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8))) {
            return read(reader, number);
        } catch (IOException e) {
            throw FileSource.unreadable(source, e);
        }
    }

    private static @Nullable String read(Reader reader, int number) throws IOException {
        StringBuilder text = new StringBuilder();
        int line = 1;
        int previous = -1;
        int c;
        while ((c = reader.read()) >= 0) {
            boolean lineEnd = c == '\r' || (c == '\n' && previous != '\r');
            if (lineEnd && line == number) {
                return text.toString();
            }
            if (lineEnd) {
                line++;
            } else if (line == number && c != '\n' && !(previous < 0 && c == BYTE_ORDER_MARK)) {
                text.append((char) c);
            }
            if (text.length() > LONGEST_SHOWN) {
                return null;
            }
            previous = c;
        }
        return line == number ? text.toString() : null;
    }
}
