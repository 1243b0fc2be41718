package io.rexorm.script;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the text of a script comes from. A source can be opened any number of times and gives the same bytes each time.
 *
 * <pre>{@code
 * ScriptSource source = ScriptSource.ofFile("migrations/0001_users.sql", path);
 * }</pre>
 */
public interface ScriptSource {

    /** The script as the user would name it, used in every position and message. */
    String name();

    /**
     * The bytes of the script from the first, UTF-8. The caller closes the stream.
     *
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if it cannot be read
     */
    InputStream open();

    /**
     * The text of one line, for a display with a caret below it.
     *
     * @param number the line, from 1
     * @return the line without its line end, or null if there is no such line or it is too long to be shown
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the script cannot be read
     */
    default @Nullable String line(int number) {
        return SourceLine.read(this, number);
    }

    /** How the script is brought into Rex-ORM's own markup, or null where it is in it. */
    default @Nullable Translation translation() {
        return null;
    }

    /**
     * The whole text, without a byte order mark, held in memory.
     *
     * @throws ScriptException if it is not UTF-8
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the script cannot be read
     */
    default String wholeText() {
        return CharReader.readWhole(this);
    }

    /** The same script, which has to be translated before it is parsed. */
    default ScriptSource translatedBy(Translation translation) {
        return new TranslatedSource(this, Objects.requireNonNull(translation));
    }

    /** A script in a file. */
    static ScriptSource ofFile(String name, Path file) {
        return new FileSource(name, file);
    }

    /** A script that is held in memory. */
    static ScriptSource ofText(String name, String text) {
        return new TextSource(name, text);
    }
}
