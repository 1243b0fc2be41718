package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record or a class whose instances are rows of a table.
 *
 * <p>Each component of the record, or each field of the class that is neither static nor {@link Ignore ignored}, is a
 * property, kept in the column of its name in snake case. A property is NOT NULL unless its type is annotated
 * {@code @Nullable}, of whatever package.
 *
 * <pre>{@code
 * @Entity("users")
 * public record User(@PrimaryKey(generated = IDENTITY) Long id, String name, @Nullable Integer age) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Entity {
    /** The table's name, unquoted. Left out, it is the plural of the class's name in snake case. */
    String value() default "";
}
