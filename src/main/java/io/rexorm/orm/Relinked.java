package io.rexorm.orm;

/**
 * What {@code relink} has done.
 *
 * @param linked how many links it made
 * @param unlinked how many links it deleted
 */
public record Relinked(long linked, long unlinked) {}
