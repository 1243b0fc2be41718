package io.rexorm.script;

import java.io.IOException;
import java.io.InputStream;

/** Checksums of scripts: SHA-256 in 64 lower-case hexadecimal digits. */
public final class ScriptChecksum {
    private static final int CHUNK = 8_192;

    private ScriptChecksum() {}

    /**
     * The checksum of the text: every character counts, but a byte order mark is left out, and CRLF and CR are taken for
     * LF, so that a checkout on another system gives the same. The text is not parsed, and not held in memory.
     *
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the source cannot be read
     */
    public static String ofText(ScriptSource source) {
        try (InputStream in = source.open()) {
            TextDigest digest = new TextDigest();
            byte[] bytes = new byte[CHUNK];
            int count = in.readNBytes(bytes, 0, CHUNK);
            int from = byteOrderMark(bytes, 0, count);
            while (count > 0) {
                digest.update(bytes, from, count);
                count = in.readNBytes(bytes, 0, CHUNK);
                from = 0;
            }
            return digest.hex();
        } catch (IOException e) {
            throw FileSource.unreadable(source, e);
        }
    }

    /**
     * The checksum of the tokens: the same for two scripts that differ only in comments, in layout, in empty statements
     * or in the spelling of their directives.
     *
     * @param parser the parser for the dialect that the script is for
     * @throws ScriptException if the script cannot be parsed
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the source cannot be read
     */
    public static String ofTokens(ScriptSource source, ScriptParser parser) {
        TokenDigest digest = new TokenDigest();
        parser.parse(source, digest);
        return digest.hex();
    }

    /**
     * The checksum of the comments, the same for two scripts that differ only in layout, in comments too.
     *
     * @param parser the parser for the dialect that the script is for
     * @throws ScriptException if the script cannot be parsed
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the source cannot be read
     */
    public static String ofComments(ScriptSource source, ScriptParser parser) {
        CommentDigest digest = new CommentDigest();
        parser.parse(source, digest);
        return digest.hex();
    }

    /** How many bytes of a byte order mark the first bytes of a file begin with: 3 or none. */
    static int byteOrderMark(byte[] bytes, int from, int count) {
        boolean mark = count >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }
}
