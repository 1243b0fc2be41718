package io.rexorm.mapping;

import java.lang.reflect.Type;

/**
 * Writes and reads the documents of {@code @Json} properties. Thread-safe. Found through {@link java.util.ServiceLoader};
 * where there is none, Jackson is used if it is on the class path.
 */
public interface JsonFormat {

    /** The value as a JSON document. */
    String write(Object value, Type type);

    /**
     * The value that the document stands for.
     *
     * @param type the property's type, with its type arguments
     * @throws RuntimeException when the document is malformed or is none of the type
     */
    Object read(String document, Type type);
}
