package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property with the rows of another entity that refer to this one. It has no column of its own.
 *
 * <p>It is a {@code Many<Post>}, which loads when it is first looked into, for all rows that were read together with its own.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "author") Many<Post> posts
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OneToMany {
    /** The property of the other entity that refers to this one. */
    String mappedBy();

    /**
     * What {@code db.saveGraph(…)} writes of these rows.
     *
     * <pre>{@code
     * @OneToMany(mappedBy = "order", cascade = Cascade.SAVE_AND_DELETE) Many<Item> items
     * }</pre>
     */
    Cascade cascade() default Cascade.NONE;
}
