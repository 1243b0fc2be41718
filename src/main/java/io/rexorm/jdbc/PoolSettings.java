package io.rexorm.jdbc;

import java.time.Duration;

/**
 * How many connections there are, and how long to wait for one.
 *
 * @param size the most connections at a time, at least 1
 * @param patience how long to wait for one that is free
 */
public record PoolSettings(int size, Duration patience) {

    public PoolSettings {
        if (size < 1) {
            throw new IllegalArgumentException("a pool of " + size + " connections");
        }
    }
}
