package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text that an enum constant is kept as, where it is not the constant's name.
 *
 * <pre>{@code
 * enum Role { @EnumValue("admin") ADMIN, @EnumValue("member") MEMBER }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface EnumValue {
    /** The text in the database, different for each constant of the enum. */
    String value();
}
