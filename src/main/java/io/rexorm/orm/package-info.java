/**
 * The public API of the library. May import {@code mapping}, {@code dialect}, {@code jdbc}, {@code sql}, {@code schema}
 * and {@code annotation}.
 */
@NullMarked
package io.rexorm.orm;

import org.jspecify.annotations.NullMarked;
