package io.rexorm.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a class with {@link EachDatabase} twice on every database: with the mappers that the annotation processor has
 * generated for its entities, and with reflective ones.
 *
 * <p>For the second run the tests and entities of the test's package are loaded again, by a loader that does not find what
 * was generated. So nothing in the product has to know of it.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EachMapper {}
