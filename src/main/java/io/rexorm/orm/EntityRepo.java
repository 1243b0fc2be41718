package io.rexorm.orm;

/** A repository that has no more than what all have. */
record EntityRepo<T, K>(Rex db, Class<T> entity) implements Repo<T, K> {}
