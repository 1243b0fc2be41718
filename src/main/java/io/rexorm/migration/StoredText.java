package io.rexorm.migration;

import org.jspecify.annotations.Nullable;

/**
 * The SQL of a migration, as the history keeps it.
 *
 * @param up the up, or null where it was not kept, as its data is too large
 * @param down the down, or null where there is none or it was not kept
 */
record StoredText(@Nullable String up, @Nullable String down) {}
