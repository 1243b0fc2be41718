/**
 * The annotations that make a record or a class an entity. Imports nothing.
 */
@NullMarked
package io.rexorm.annotation;

import org.jspecify.annotations.NullMarked;
