package io.rexorm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How a property of an enum type is kept. Without this annotation it is {@link Storage#TEXT}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface EnumAs {
    /** The form in the database. */
    Storage value();

    /** The forms that an enum can have in the database. */
    enum Storage {
        /** The constant's {@link EnumValue}, or its name; the column is text with a check on the constants. */
        TEXT,
        /** The constant's position from 0; a constant that is moved or put between changes what the rows mean. */
        ORDINAL,
        /** PostgreSQL's own enum type. SQLite has none and refuses it. */
        NATIVE
    }
}
