package io.rexorm.mapping;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class that is no usable entity, with every problem, a line each; or a row that does not fit an entity, with the
 * property that it does not fit.
 */
public final class MappingException extends RexException {
    private static final long serialVersionUID = 1L;

    MappingException(Class<?> type, List<String> problems) {
        super(
                ErrorCode.MAPPING_INVALID,
                type.getName() + " cannot be an entity:\n" + String.join("\n", problems),
                "correct the class; see the documentation of io.rexorm.annotation");
    }

    MappingException(EntityModel model, int column, String problem, @Nullable String hint, @Nullable Throwable cause) {
        super(
                ErrorCode.MAPPING_INVALID,
                model.type().getSimpleName() + "." + model.columns().get(column).property() + " " + problem,
                hint,
                cause);
    }
}
