package io.rexorm.dialect;

/**
 * A session that holds a lock another one waits for.
 *
 * @param pid the number by which the server knows it, as {@code pg_terminate_backend} takes it
 * @param user its role
 * @param application what it calls itself, empty where it does not say
 * @param state what it does: {@code active}, {@code idle in transaction}
 * @param seconds for how long its transaction has been open
 * @param query the beginning of its last statement, in one line
 */
public record Blocker(int pid, String user, String application, String state, long seconds, String query) {}
