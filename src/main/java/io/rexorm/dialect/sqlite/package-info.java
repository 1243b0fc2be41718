/**
 * SQLite. Found through {@link java.util.ServiceLoader}; nobody imports this package. May import {@code dialect} and
 * what that may import.
 */
@NullMarked
package io.rexorm.dialect.sqlite;

import org.jspecify.annotations.NullMarked;
