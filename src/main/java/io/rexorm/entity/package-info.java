/**
 * What the class of an entity declares, and what must be true of it: one set of rules for reflection at run time and for
 * the compiler, which both say through {@link io.rexorm.entity.DeclaredType} what a class looks like. May import {@code
 * annotation} and {@code schema}.
 */
@NullMarked
package io.rexorm.entity;

import org.jspecify.annotations.NullMarked;
