package io.rexorm.migration;

import io.rexorm.script.Direction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a migration stands that is no single transaction, as the column {@code reason} of its row has it while it is not
 * finished: {@code up: 2 of 7 statements done}, or {@code up: statement 3 of 7 begun} while one runs that cannot be part of
 * a transaction.
 *
 * @param direction which way it goes
 * @param done how many statements are done
 * @param total how many there are
 * @param begun whether the next one has begun, so that the catalog has to tell what became of it
 * @param before what was remembered of the catalog before that one, or null
 */
record Journal(
        Direction direction,
        int done,
        int total,
        boolean begun,
        @Nullable String before) {
    private static final String OF = " of ";
    private static final String STATEMENT = "statement ";
    private static final String DONE = " statements done";
    private static final String BEGUN = " begun";
    private static final String BEFORE = "; before: ";

    static Journal done(Direction direction, int done, int total) {
        return new Journal(direction, done, total, false, null);
    }

    static Journal begun(Direction direction, int done, int total, @Nullable String before) {
        return new Journal(direction, done, total, true, before);
    }

    String text() {
        String way = direction.name().toLowerCase(Locale.ROOT) + ": ";
        if (!begun) {
            return way + done + OF + total + DONE;
        }
        return way + STATEMENT + (done + 1) + OF + total + BEGUN + (before == null ? "" : BEFORE + before);
    }

    /** What {@link #text} wrote, or null where the text is anything else. */
    static @Nullable Journal parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean up = text.startsWith("up: ");
        if (!up && !text.startsWith("down: ")) {
            return null;
        }
        String rest = text.substring(up ? 4 : 6);
        int from = rest.indexOf(BEFORE);
        String before = from < 0 ? null : rest.substring(from + BEFORE.length());
        String numbers = from < 0 ? rest : rest.substring(0, from);
        boolean begun = numbers.startsWith(STATEMENT) && numbers.endsWith(BEGUN);
        if (!begun && !numbers.endsWith(DONE)) {
            return null;
        }
        numbers = begun
                ? numbers.substring(STATEMENT.length(), numbers.length() - BEGUN.length())
                : numbers.substring(0, numbers.length() - DONE.length());
        int of = numbers.indexOf(OF);
        try {
            int number = Integer.parseInt(numbers.substring(0, Math.max(of, 0)));
            int total = Integer.parseInt(numbers.substring(of + OF.length()));
            return new Journal(up ? Direction.UP : Direction.DOWN, begun ? number - 1 : number, total, begun, before);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
