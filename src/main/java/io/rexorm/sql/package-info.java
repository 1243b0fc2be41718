/**
 * SQL statements as an immutable tree, and what rendering one gives. It knows no dialect. Imports only the root.
 */
@NullMarked
package io.rexorm.sql;

import org.jspecify.annotations.NullMarked;
