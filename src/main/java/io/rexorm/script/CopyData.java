package io.rexorm.script;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The lines that follow a {@code COPY … FROM STDIN}, as a range of bytes in their source. They are never in memory. */
public final class CopyData {
    private final ScriptSource source;
    private final long start;
    private final long length;

    CopyData(ScriptSource source, long start, long length) {
        this.source = source;
        this.start = start;
        this.length = length;
    }

    /** How many bytes of data there are. */
    public long length() {
        return length;
    }

    /**
     * The data, without the line {@code \.} that ends it. The caller closes the stream. Reading fails with an
     * {@link EOFException} if the source has become shorter since it was parsed.
     *
     * @throws io.rexorm.RexException with {@code MIGRATION_INVALID} if the source cannot be read
     */
    public InputStream open() {
        InputStream in = source.open();
        try {
            in.skipNBytes(start);
            return new LimitedInput(in, length);
        } catch (IOException e) {
            closeAfter(e, in);
            throw FileSource.unreadable(source, e);
        }
    }

    private static void closeAfter(IOException failure, InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
