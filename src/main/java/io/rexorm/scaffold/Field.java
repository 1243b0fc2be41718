package io.rexorm.scaffold;

import io.rexorm.schema.ColumnDefault;
import io.rexorm.schema.NamingStrategy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model, as a person describes it: {@code age:int?:index}.
 *
 * @param property the name of the property, in camel case
 * @param type the type
 * @param options what else was said
 * @param defaultValue the column's default, or null
 */
record Field(
        String property,
        FieldType type,
        Set<FieldOption> options,
        @Nullable ColumnDefault defaultValue) {

    boolean is(FieldOption option) {
        return options.contains(option);
    }

    String column() {
        return type instanceof FieldType.Reference
                ? NamingStrategy.STANDARD.reference(property)
                : NamingStrategy.STANDARD.column(property);
    }
}
