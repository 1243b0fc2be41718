/**
 * The schema of a PostgreSQL database as a script: read from the system catalogs, each object rendered by the server where
 * it can, and put into an order in which it can be created. May import {@code dialect} and what that may import.
 */
@NullMarked
package io.rexorm.dialect.postgres.dump;

import org.jspecify.annotations.NullMarked;
