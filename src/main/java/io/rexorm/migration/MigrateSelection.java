package io.rexorm.migration;

import java.util.List;

/** Which of the pending migrations to run. */
public sealed interface MigrateSelection {

    /** All of them. */
    record Latest() implements MigrateSelection {}

    /** Those up to and including a version. */
    record To(Version version) implements MigrateSelection {}

    /** The first so many. */
    record Step(int count) implements MigrateSelection {}

    /** One, and no other. */
    record Only(Version version) implements MigrateSelection {}

    /** Several, and no other. */
    record These(List<Version> versions) implements MigrateSelection {

        public These {
            versions = List.copyOf(versions);
        }
    }
}
