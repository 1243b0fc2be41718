/**
 * The compile-time half of the library: reports what is wrong with an entity or a repository on the element that is wrong, all in
 * one run, and generates the table and mapper of the one, and the class of the other. Nothing imports it; {@code javac} finds it as a
 * service. May import {@code annotation}, {@code entity}, {@code schema} and {@code script}.
 */
@NullMarked
package io.rexorm.processor;

import org.jspecify.annotations.NullMarked;
