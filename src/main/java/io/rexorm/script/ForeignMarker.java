package io.rexorm.script;

import java.util.List;

/**
 * A comment that is a marker to another tool. Read as a comment it would let the down run with the up, so it is refused
 * wherever no format has understood it.
 *
 * @param text how the comment begins behind its dashes, without blanks and in lower case
 * @param tool whose marker it is
 * @param hint what to do
 */
record ForeignMarker(String text, String tool, String hint) {
    private static final int LONGEST = 40;

    private static final List<ForeignMarker> ALL = List.of(
            read("+goose", "goose", "goose"),
            read("//@undo", "MyBatis Migrations", "mybatis"),
            read("liquibaseformattedsql", "Liquibase", "liquibase"),
            unknown("+migrate", "sql-migrate"),
            unknown("createabove/dropbelow", "tern"));

    private static ForeignMarker read(String text, String tool, String format) {
        return new ForeignMarker(
                text,
                tool,
                "If the whole folder is of " + tool + ", set migrations.format: " + format
                        + "; otherwise write -- migrate:up and -- migrate:down.");
    }

    private static ForeignMarker unknown(String text, String tool) {
        return new ForeignMarker(text, tool, "Write -- migrate:up and -- migrate:down in their places.");
    }

    /** Refuses the comment that the lexer has just read if it is such a marker. */
    static void refuse(Lexer lexer) {
        if (lexer.position().column() != 1) {
            return;
        }
        String text = squeezed(lexer.text(LONGEST));
        for (ForeignMarker marker : ALL) {
            if (text.startsWith(marker.text)) {
                throw lexer.failure(
                        lexer.position(),
                        "This is a marker of " + marker.tool + ", and the file is not read as one of " + marker.tool
                                + ".",
                        marker.hint);
            }
        }
    }

    private static String squeezed(String comment) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < comment.length(); i++) {
            char c = comment.charAt(i);
            if (!Characters.isBlank(c) && (c != '-' || text.length() > 0)) {
                text.append(Character.toLowerCase(c));
            }
        }
        return text.toString();
    }
}
