package io.rexorm.mapping;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * An embedded value that may be null. It is when all of its columns are, so that one which is there cannot have null in a property that
 * is never null.
 *
 * @param columns the positions of its columns
 * @param required those of them that are null only together with all
 */
public record OptionalPart(List<Integer> columns, List<Integer> required) {

    public OptionalPart {
        columns = List.copyOf(columns);
        required = List.copyOf(required);
    }

    /** The position of a value that is missing although the whole is there, or -1. */
    int missing(IntFunction<@Nullable Object> values) {
        for (int position : required) {
            if (values.apply(position) == null) {
                return columns.stream().anyMatch(each -> values.apply(each) != null) ? position : -1;
            }
        }
        return -1;
    }
}
