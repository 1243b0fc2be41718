package io.rexorm.dialect.postgres.dump;

/**
 * What PostgreSQL knows an object by.
 *
 * @param catalog the system catalog it is in: {@code pg_class}
 * @param oid its number there
 */
record Address(String catalog, long oid) {}
