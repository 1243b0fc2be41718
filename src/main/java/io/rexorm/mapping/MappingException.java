package io.rexorm.mapping;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.List;

/** A class that is no usable entity. The message names every problem, a line each. */
public final class MappingException extends RexException {
    private static final long serialVersionUID = 1L;

    MappingException(Class<?> type, List<String> problems) {
        super(
                ErrorCode.MAPPING_INVALID,
                type.getName() + " cannot be an entity:\n" + String.join("\n", problems),
                "correct the class; see the documentation of io.rexorm.annotation");
    }
}
