/**
 * Tables, columns, indexes and foreign keys as immutable values, and changes to them as data. Imports only the root.
 */
@NullMarked
package io.rexorm.schema;

import org.jspecify.annotations.NullMarked;
