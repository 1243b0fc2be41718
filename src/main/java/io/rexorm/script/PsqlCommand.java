package io.rexorm.script;

/** What is done with a line that is a command to {@code psql}. */
final class PsqlCommand {

    private PsqlCommand() {}

    /** Whether the command only guards a dump against injected commands, and so may be left out. */
    static boolean isGuard(String line) {
        String name = name(line);
        return name.equals("\\restrict") || name.equals("\\unrestrict");
    }

    static ScriptException refused(Lexer lexer) {
        String name = name(lexer.text());
        if (name.equals("\\.")) {
            return lexer.failure(
                    lexer.position(),
                    "\\. ends COPY data, and no COPY … FROM STDIN; stands before it.",
                    "Remove the line, or put the COPY statement back.");
        }
        return lexer.failure(lexer.position(), name + " is a command of psql, which only psql can run.", hint(name));
    }

    private static String hint(String name) {
        return switch (name) {
            case "\\i", "\\ir", "\\include", "\\include_relative" ->
                "Put the statements of that file here, or make it a migration of its own.";
            case "\\copy" -> "Write COPY … FROM STDIN; with the data below it and \\. on the last line.";
            case "\\c", "\\connect" -> "Remove the line: a migration runs in the database it is started for.";
            case "\\gexec" -> "Write a DO block that executes the statements.";
            default -> "Remove the line, or run the file with psql.";
        };
    }

    private static String name(String line) {
        int end = 1;
        while (end < line.length() && !Characters.isBlank(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
