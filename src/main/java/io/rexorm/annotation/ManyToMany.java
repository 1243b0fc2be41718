package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property with rows of another entity that are linked to this one by a table between the two. It has no column of its own.
 *
 * <p>It is a {@code Many<Tag>}, which loads when it is first looked into, for all rows that were read together with its own.
 *
 * <pre>{@code
 * @ManyToMany(through = "post_tags") Many<Tag> tags
 * @ManyToMany(through = "friendships", to = "friend_id") Many<User> friends
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface ManyToMany {
    /**
     * The table between. Its two columns are the entities' names in snake case and {@code _id}, where nothing else is said;
     * {@code post_tags} has {@code post_id} and {@code tag_id}.
     */
    String through();

    /** The column of the table between that has the key of this entity. */
    String from() default "";

    /** The column of the table between that has the key of the other entity. */
    String to() default "";

    /** Whether {@code db.saveGraph(…)} makes the links those that the entity holds: {@link Cascade#SAVE}, or not. */
    Cascade cascade() default Cascade.NONE;
}
