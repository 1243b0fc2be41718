package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property that refers to a row of another entity, to which other rows may refer too: its column is a foreign key.
 *
 * <p>It is a {@code Ref<Company>}, which has the key, and loads the row when it is asked for it, for all rows that were read
 * together with its own.
 *
 * <pre>{@code
 * @ManyToOne Ref<Company> company      // company_id BIGINT NOT NULL REFERENCES companies (id)
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ManyToOne {
    /** The column with the key of the row referred to. Left out, it is the property's name in snake case and {@code _id}. */
    String column() default "";
}
