package io.rexorm.crash;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * How often a crash test does it again, each time with other random numbers. {@code -Drexorm.crash.rounds=500} does it more
 * often, {@code -Drexorm.crash.seed=7} with the numbers of an earlier run.
 */
final class Rounds {
    /** One round. */
    interface Round {
        /** @param random the same numbers for the same seed and the same round */
        void run(RandomGenerator random) throws Exception;
    }

    private static final int STANDARD = 5;

    private Rounds() {}

    static void run(String name, Round round) throws Exception {
        int rounds = Integer.getInteger("rexorm.crash.rounds", STANDARD);
        long seed = Long.getLong("rexorm.crash.seed", System.nanoTime());
        System.out.println("[rexorm crash] " + name + ": " + rounds + " rounds, -Drexorm.crash.seed=" + seed);
        for (int i = 0; i < rounds; i++) {
            try {
                // Of java.util.Random the first numbers are much the same for seeds that follow each other.
                round.run(new SplittableRandom(seed + i));
            } catch (AssertionError e) {
                throw new AssertionError(name + ", round " + i + " of -Drexorm.crash.seed=" + seed, e);
            }
        }
    }
}
