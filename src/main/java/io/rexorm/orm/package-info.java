/**
 * The public API of the library: {@link io.rexorm.orm.Rex} is where it begins. May import {@code mapping}, {@code dialect},
 * {@code jdbc}, {@code sql}, {@code script} (raw SQL has one lexer), {@code schema} and {@code annotation}.
 */
@NullMarked
package io.rexorm.orm;

import org.jspecify.annotations.NullMarked;
