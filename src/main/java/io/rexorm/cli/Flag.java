package io.rexorm.cli;

import picocli.CommandLine.Model.OptionSpec;

/** Makes option specifications: a switch, or a flag with a value. Values stay text until the command asks for them. */
final class Flag {
    private Flag() {}

    /** A switch: there or not. */
    static OptionSpec on(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .build();
    }

    /** A flag with a value. */
    static OptionSpec with(String value, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .paramLabel(value)
                .description(description)
                .build();
    }

    /** A flag with a value, which may be given several times. */
    static OptionSpec each(String value, String description, String... names) {
        return OptionSpec.builder(names)
                .type(java.util.List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(value)
                .description(description)
                .build();
    }

    /** A flag whose value may be left out. */
    static OptionSpec optional(String value, String fallback, String description, String... names) {
        return OptionSpec.builder(names)
                .type(String.class)
                .arity("0..1")
                .fallbackValue(fallback)
                .paramLabel(value)
                .description(description)
                .build();
    }
}
