package io.rexorm.orm;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * UUIDs of version 7 (RFC 9562): 48 bits of milliseconds, then a counter of 12 bits, so that those of one process ascend,
 * then 62 random bits.
 */
final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    static UUID next(Instant now) {
        long time = now.toEpochMilli() << 12;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, time));
        long high = (stamp >>> 12) << 16 | 0x7000L | (stamp & 0xFFF);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
