/**
 * Tests of programs that use the library, with JUnit Jupiter: {@link io.rexorm.testing.RexTest}. The only package that needs JUnit.
 *
 * <p>May import {@code orm}, {@code migration}, {@code mapping}, {@code entity}, {@code schema}, {@code dialect} and {@code jdbc}.
 */
@NullMarked
package io.rexorm.testing;

import org.jspecify.annotations.NullMarked;
