package io.rexorm.script;

import java.nio.charset.StandardCharsets;

/** Digests what has a meaning in a script. A zero byte, which no script has, ends each token, and two a statement. */
final class TokenDigest implements TokenListener {
    private final TextDigest digest = new TextDigest();

    @Override
    public void token(Lexer lexer) {
        lexer.digest(digest);
        end();
    }

    @Override
    public void data(Lexer lexer) {
        lexer.digest(digest);
    }

    @Override
    public void endOfStatement() {
        end();
    }

    @Override
    public void directive(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
        end();
    }

    private void end() {
        digest.update((byte) 0);
    }

    String hex() {
        return digest.hex();
    }
}
