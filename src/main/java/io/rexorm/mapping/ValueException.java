package io.rexorm.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A value that is not what its property or column can hold. A codec throws it without knowing whose value it is; who
 * called the codec makes a {@link MappingException} of it, which names the property.
 */
public final class ValueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String detail;

    /**
     * A problem that is told without the value.
     *
     * @param message what is wrong, as the end of a sentence that begins with the property: {@code holds a text which …}. It is
     *     shown to anyone, so it holds nothing of the value
     */
    public ValueException(String message, @Nullable Throwable cause) {
        this(message, message, cause);
    }

    /**
     * A problem that can be told with the value.
     *
     * @param message as for the other constructor
     * @param detail the same with the value: {@code holds 'x', which …}. It is shown only where values are asked for, and never of a
     *     sensitive property
     */
    public ValueException(String message, String detail, @Nullable Throwable cause) {
        super(message, cause);
        this.detail = detail;
    }

    /** What is wrong, with the value. */
    public String detail() {
        return detail;
    }
}
