package io.rexorm.migration;

import org.jspecify.annotations.Nullable;

/**
 * How far the statement is that runs now.
 *
 * @param title the migration, or the script
 * @param number which of its statements, from 1
 * @param total how many it has
 * @param millis for how long it has been running
 * @param detail what the server tells of it, {@code building index: scanning table, 45 %}, or null
 */
public record StatementProgress(
        String title,
        int number,
        int total,
        long millis,
        @Nullable String detail) {}
