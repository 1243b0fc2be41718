package io.rexorm.cli.config;

import org.jspecify.annotations.Nullable;

/** Variables by their names: those of the process, or those of a {@code .env} file. */
interface VariableSource {

    /** The variable's value and where it was set, or null where it was not. */
    @Nullable
    Value find(String name);
}
