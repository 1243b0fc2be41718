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
 * <p>It is a {@code Ref<Profile>}, which loads the row when it is asked for it, for all rows that were read together with its own.
 *
 * <pre>{@code
 * @OneToOne Ref<User> user                       // in Profile: profiles has user_id
 * @OneToOne(mappedBy = "user") Ref<Profile> profile   // in User
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface OneToOne {
    /** The column with the key of the row referred to. Left out, it is the property's name in snake case and {@code _id}. */
    String column() default "";

    /** The property of the other entity that holds the key; empty where this one does. */
    String mappedBy() default "";

    /** What {@code db.saveGraph(…)} writes of the other row; only with {@link #mappedBy()}. */
    Cascade cascade() default Cascade.NONE;
}
