package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property with the rows of another entity that refer to this one. It has no column of its own.
 *
 * <p>The property's type says how it loads: {@code Many<T>} on demand, {@code List<T>} always. It is never null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OneToMany {
    /** The property of the other entity that refers to this one. */
    String mappedBy();
}
