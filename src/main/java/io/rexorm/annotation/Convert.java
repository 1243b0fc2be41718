package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property that a converter makes a column of.
 *
 * <pre>{@code
 * @Convert(MoneyConverter.class) Money price
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Convert {
    /** A class that implements {@code io.rexorm.mapping.TypeConverter} and has a constructor without parameters. */
    Class<?> value();
}
