package io.rexorm.cli;

/** The colours of the output, or none: on a terminal that may be coloured, each word says by its colour how it is meant. */
enum Style {
    /** Done, applied. */
    GOOD("32"),
    /** To do, changed. */
    NOTICE("33"),
    /** Failed, missing. */
    BAD("31"),
    /** Headings and names. */
    STRONG("1"),
    /** What matters less. */
    FAINT("2");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text in this style, or as it is. */
    String apply(String text, boolean colour) {
        return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
