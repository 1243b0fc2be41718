package io.rexorm.script;

import java.nio.charset.StandardCharsets;

/** Digests the comments of a script. Blanks in a comment are layout; a zero byte, which no script has, ends each one. */
final class CommentDigest implements TokenListener {
    private final TextDigest digest = new TextDigest();

    @Override
    public void comment(Lexer lexer) {
        StringBuilder words = new StringBuilder();
        String text = lexer.text();
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.isBlank(c)) {
                gap = true;
            } else {
                words.append(gap ? " " : "").append(c);
                gap = false;
            }
        }
        byte[] bytes = words.append('\0').toString().getBytes(StandardCharsets.UTF_8);
        digest.update(bytes, 0, bytes.length);
    }

    String hex() {
        return digest.hex();
    }
}
