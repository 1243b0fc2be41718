package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property with rows of another entity that are linked to this one by a table between the two. It has no column of its own.
 *
 * <p>The property's type says how it loads: {@code Many<T>} on demand, {@code List<T>} always. It is never null.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ManyToMany {
    /**
     * The table between. Its two columns are the entities' names in snake case and {@code _id}; {@code post_tags} has
     * {@code post_id} and {@code tag_id}.
     */
    String through();
}
