package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The property that is the primary key of the table.
 *
 * <p>Where the key is {@link Generation generated}, it is null until the row is inserted; the insert gives back an entity
 * that has it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface PrimaryKey {
    /** Who makes the key of a new row. */
    Generation generated() default Generation.NONE;
}
