package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a property's column is, where that does not follow from the property's name and type.
 *
 * <pre>{@code
 * @Column(name = "mail", length = 320) String email,
 * @Column(precision = 10, scale = 2) BigDecimal price
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Column {
    /** The column's name, unquoted. Left out, it is the property's name in snake case. */
    String name() default "";

    /** The most characters a text may have; 0 is no limit. The column becomes VARCHAR. */
    int length() default 0;

    /** The digits of a decimal in all; 0 leaves it to the database. The column becomes NUMERIC. */
    int precision() default 0;

    /** The digits of a decimal after the point. Means something only beside {@link #precision()}. */
    int scale() default 0;
}
