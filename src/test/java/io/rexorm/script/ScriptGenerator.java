package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes scripts of known statements with layout, comments and empty statements between them, from a seed. */
final class ScriptGenerator {
    private static final List<String> COMMON = List.of(
            "select",
            "a",
            "B_1",
            "é",
            "'it''s; -- x'",
            "\"q;\"\"/*\"",
            "(a, (b; c))",
            "1.5",
            ",",
            "=-",
            "<->",
            "/* ; ' */",
            "-- ; ' \"\n",
            "x'3b'",
            "::",
            "case",
            "end",
            "[1]",
            "*",
            "?|",
            "'👍\r\n;'");
    private static final List<String> POSTGRES =
            List.of("$$ ; ' $a$$", "$t$ $$; $t$", "e'\\';'", "$1", "a$b", "U&';'", "/* a /* ; */ b */", "'\\'");
    private static final List<String> SQLITE = List.of("[a;'b]", "`;``'`", "$x", "@y", "/* /* ; */", "'\\'");
    private static final List<String> BETWEEN =
            List.of("\n", " ", "\r\n", "\t", "-- c; '\n", "/* c; \" */", ";", "--\r", "\f", "-- é👍\r\n");

    private final Random random;
    private final List<String> pieces;
    private final List<String> bodies;
    private final StringBuilder text = new StringBuilder();
    private final List<String> statements = new ArrayList<>();

    ScriptGenerator(long seed, boolean postgres) {
        random = new Random(seed);
        pieces = new ArrayList<>(COMMON);
        pieces.addAll(postgres ? POSTGRES : SQLITE);
        bodies = postgres
                ? List.of("create function f() returns int begin atomic select 1; select case when a then b end; end")
                : List.of(
                        "create trigger t after insert on u begin select 1; update t set end = case 1 when 2 then 3 end; end");
    }

    void generate() {
        between();
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            String statement = random.nextInt(5) == 0 ? pick(bodies) : statement();
            statements.add(statement);
            text.append(statement);
            if (i < count - 1 || random.nextBoolean()) {
                text.append(random.nextBoolean() ? " \n" : "").append(';');
                between();
            }
        }
    }

    String text() {
        return text.toString();
    }

    List<String> statements() {
        return statements;
    }

    private String statement() {
        StringBuilder statement = new StringBuilder("select");
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) {
            statement.append(random.nextInt(4) == 0 ? "\n" : " ").append(pick(pieces));
        }
        return statement.append(" z").toString();
    }

    private void between() {
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            text.append(pick(BETWEEN));
        }
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
