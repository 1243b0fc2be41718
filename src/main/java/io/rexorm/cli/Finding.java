package io.rexorm.cli;

import io.rexorm.ErrorCode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one look of {@code rexorm doctor} has found.
 *
 * @param check what was looked at, in a word
 * @param state how that is
 * @param message what was found
 * @param hint what to do next, or null
 * @param code what kind of problem it is, or null where it is none
 */
record Finding(
        String check,
        State state,
        String message,
        @Nullable String hint,
        @Nullable ErrorCode code) {

    enum State {
        OK(Style.GOOD),
        WARNING(Style.NOTICE),
        PROBLEM(Style.BAD),
        /** It could not be looked at, because of a problem with something else. */
        SKIPPED(Style.FAINT);

        private final String text = name().toLowerCase(Locale.ROOT);
        private final Style style;

        State(Style style) {
            this.style = style;
        }

        String text() {
            return text;
        }

        Style style() {
            return style;
        }
    }
}
