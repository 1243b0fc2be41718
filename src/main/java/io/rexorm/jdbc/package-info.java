/**
 * Connections, transactions, running statements and reading rows. May import {@code sql}.
 */
@NullMarked
package io.rexorm.jdbc;

import org.jspecify.annotations.NullMarked;
