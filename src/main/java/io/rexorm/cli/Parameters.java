package io.rexorm.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes the specifications of parameters that are no flags. */
final class Parameters {
    private Parameters() {}

    /** One parameter, which may be left out: the command says itself what it needs. */
    static void describe(CommandSpec spec, String name, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .type(String.class)
                .paramLabel(name)
                .description(description)
                .build());
    }

    /** One parameter, and any number of others after it. */
    static void describe(CommandSpec spec, String name, String description, String others, String about) {
        describe(spec, name, description);
        spec.addPositional(PositionalParamSpec.builder()
                .index("1..*")
                .arity("0..*")
                .type(java.util.List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(others)
                .description(about)
                .build());
    }
}
