package io.rexorm.migration;

/** Which of the applied migrations to roll back. */
public sealed interface RollbackSelection {

    /** The last so many. */
    record Step(int count) implements RollbackSelection {}

    /** Those after a version, which itself stays. */
    record To(Version version) implements RollbackSelection {}

    /** Those that the last run applied. */
    record LastBatch() implements RollbackSelection {}

    /** One, wherever it is in the order. */
    record Only(Version version) implements RollbackSelection {}

    /** All of them. */
    record All() implements RollbackSelection {}
}
