package io.rexorm.migration;

import java.util.Locale;

/**
 * A migration that a run has done.
 *
 * @param version its version
 * @param name its name
 * @param state what it is now
 * @param durationMillis how long it took
 */
public record MigrationStep(Version version, String name, State state, long durationMillis) {

    /** What a run has made of a migration. */
    public enum State {
        /** Its up ran. */
        APPLIED,
        /** Its down ran. */
        REVERTED,
        /** It counts as applied, and has not run. */
        BASELINE;

        /** The state as it is printed: {@code applied}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
