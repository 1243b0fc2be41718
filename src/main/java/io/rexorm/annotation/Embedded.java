package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A property whose type is a record or class with properties of its own. Each is a column of this entity's table, named
 * with the property in front; where the property is nullable, it is null when all of its columns are.
 *
 * <pre>{@code
 * record Address(String street, String city) {}
 *
 * @Embedded Address address      // address_street, address_city
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Embedded {}
