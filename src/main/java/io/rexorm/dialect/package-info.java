/**
 * What differs between databases, behind one interface. May import {@code schema}, {@code sql}, {@code script} and
 * {@code jdbc}.
 */
@NullMarked
package io.rexorm.dialect;

import org.jspecify.annotations.NullMarked;
