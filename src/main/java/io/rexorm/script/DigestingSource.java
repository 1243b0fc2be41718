package io.rexorm.script;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A source that takes the checksum of its text while it is read, from beginning to end, once. */
final class DigestingSource implements ScriptSource {
    private final ScriptSource source;
    private final TextDigest digest = new TextDigest();

    DigestingSource(ScriptSource source) {
        this.source = source;
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public InputStream open() {
        return new DigestingInput(source.open());
    }

    String hex() {
        return digest.hex();
    }

    private final class DigestingInput extends FilterInputStream {
        private boolean begun;

        DigestingInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            if (count > 0) {
                int skipped = begun ? 0 : ScriptChecksum.byteOrderMark(target, from, count);
                digest.update(target, from + skipped, from + count);
                begun = true;
            }
            return count;
        }
    }
}
