package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The statement that a method of a {@link Repository} runs. Each {@code :name} in it is the parameter of this name, and is bound; a
 * collection in {@code id in (:ids)} stands for its elements.
 *
 * <p>A statement that gives rows becomes a {@code List<R>}, an {@code Optional<R>} or an {@code R}, where {@code R} is an entity or a record by
 * the names of the columns, or the value of the first column. {@code Optional} is for at most one row, and {@code R} for exactly one. A
 * statement that changes rows and gives none becomes {@code long} or {@code int}, how many there were, or {@code void}.
 *
 * <pre>{@code
 * @Sql("select id, name from users where age > :min order by name")
 * List<Card> olderThan(int min);
 *
 * @Sql("update users set age = age + 1 where city = :city")
 * long celebrate(String city);
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sql {
    /** One whole statement. */
    String value();
}
