package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property that refers to a row of another entity, to which no other row refers: its column is a foreign key with a unique
 * index. On the other side, {@link #mappedBy()} names the property that holds the key.
 *
 * <p>The property's type says how it loads: {@code Ref<T>} on demand, {@code T} always.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OneToOne {
    /** The column with the key of the row referred to. Left out, it is the property's name in snake case and {@code _id}. */
    String column() default "";

    /** The property of the other entity that holds the key; empty where this one does. */
    String mappedBy() default "";
}
