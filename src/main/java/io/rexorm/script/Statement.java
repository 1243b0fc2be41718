package io.rexorm.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a script, as it is sent to the database.
 *
 * @param text the statement byte for byte, from its first token to its last, without the semicolon that ended it
 * @param position where it begins in its file
 * @param words its first 16 tokens without comments and layout: words in capitals; names in quotes, strings, numbers and
 *     operators as written, cut after 130 characters, which no name has. So {@code create UNIQUE -- now} with {@code index i} on the next line
 *     begins with {@code CREATE}, {@code UNIQUE}, {@code INDEX}, {@code I}
 * @param data what follows a {@code COPY … FROM STDIN}, otherwise null
 * @param place where it begins in a text that was made from the file's, otherwise null
 */
public record Statement(
        String text,
        SourcePosition position,
        List<String> words,
        @Nullable CopyData data,
        @Nullable MappedPlace place) {

    /** Copies the list of words. */
    public Statement {
        words = List.copyOf(words);
    }

    /**
     * Where a character of {@link #text()} stands in the file.
     *
     * @param charIndex an index in the text, from 0, in UTF-16 code units; one behind the end gives the place just
     *     behind the last character
     * @throws IndexOutOfBoundsException if the index is negative
     */
    public SourcePosition at(int charIndex) {
        if (charIndex < 0) {
            throw new IndexOutOfBoundsException(charIndex);
        }
        if (place != null) {
            return place.text().at(place.offset() + Math.min(charIndex, text.length()));
        }
        int line = position.line();
        int column = position.column();
        int end = Math.min(charIndex, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\r' || (c == '\n' && (i == 0 || text.charAt(i - 1) != '\r'))) {
                line++;
                column = 1;
            } else if (c != '\n' && !Character.isLowSurrogate(c)) {
                column++;
            }
        }
        return new SourcePosition(position.file(), line, column);
    }
}
