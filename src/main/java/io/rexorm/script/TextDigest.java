package io.rexorm.script;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 for which CRLF and CR are the same as LF. */
final class TextDigest {
    /** To look an algorithm up takes longer than to digest a migration: each digest is a copy of this one. */
    private static final MessageDigest UNUSED = sha256();

    private final MessageDigest digest;
    private final byte[] buffer = new byte[512];
    private int used;
    private boolean afterCarriageReturn;

    TextDigest() {
        try {
            digest = (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            throw new RexException(ErrorCode.INTERNAL, "This Java platform cannot copy a digest.", null, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new RexException(ErrorCode.INTERNAL, "This Java platform has no SHA-256.", null, e);
        }
    }

    void update(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            update(bytes[i]);
        }
    }

    void update(byte b) {
        if (b != '\n' || !afterCarriageReturn) {
            if (used == buffer.length) {
                flush();
            }
            buffer[used++] = b == '\r' ? (byte) '\n' : b;
        }
        afterCarriageReturn = b == '\r';
    }

    private void flush() {
        digest.update(buffer, 0, used);
        used = 0;
    }

    /** The digest in lower-case hexadecimal digits. Ends the use of this object. */
    String hex() {
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }
}
