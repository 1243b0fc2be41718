package io.rexorm.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A value that is not what its property or column can hold. A codec throws it without knowing whose value it is; who
 * called the codec makes a {@link MappingException} of it, which names the property.
 */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, as the end of a sentence that begins with the property: {@code holds 'x', which …} */
    public ValueException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
