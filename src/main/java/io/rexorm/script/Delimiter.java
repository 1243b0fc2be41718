package io.rexorm.script;

/** What ends a statement. A delimiter that ends as a name does is none in the middle of a longer name. */
record Delimiter(String text) {
    static final Delimiter SEMICOLON = new Delimiter(";");

    boolean isSemicolon() {
        return text.equals(SEMICOLON.text);
    }

    boolean isNext(CharReader reader) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (reader.peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return !Characters.isNamePart(text.charAt(length - 1)) || !Characters.isNamePart(reader.peek(length));
    }
}
