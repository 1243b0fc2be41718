package io.rexorm.cli.config;

import org.jspecify.annotations.Nullable;

/** The variables of the process. */
record ProcessVariables(Environment environment) implements VariableSource {

    @Override
    public @Nullable Value find(String name) {
        String value = environment.variable(name);
        return value == null ? null : Value.of(value, Origin.of(name, environment.workingDirectory()));
    }
}
