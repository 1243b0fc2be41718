/**
 * What entities are in the database: from annotated records and classes to tables. May import {@code annotation},
 * {@code entity}, {@code schema}, {@code sql} and {@code jdbc}.
 */
@NullMarked
package io.rexorm.mapping;

import org.jspecify.annotations.NullMarked;
