/**
 * The compile-time half of the library: reports what is wrong with an entity on the element that is wrong, all in one
 * run, and generates its table and mapper. Nothing imports it; {@code javac} finds it as a service. May import {@code
 * annotation}, {@code entity} and {@code schema}.
 */
@NullMarked
package io.rexorm.processor;

import org.jspecify.annotations.NullMarked;
