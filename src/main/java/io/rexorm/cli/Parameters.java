package io.rexorm.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Makes the specifications of parameters that are no flags. */
final class Parameters {
    private Parameters() {}

    /** A parameter that the command wants, and asks for itself where it is missing. */
    static void addRequired(CommandSpec spec, String name, String description) {
        spec.addPositional(one(spec, name, description).hideParamSyntax(true).build());
    }

    static void addOptional(CommandSpec spec, String name, String description) {
        spec.addPositional(one(spec, name, description).build());
    }

    /** Any number of parameters, after those that are there already. */
    static void addList(CommandSpec spec, String name, String description) {
        spec.addPositional(PositionalParamSpec.builder()
                .index(next(spec) + "..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel(name)
                .description(description)
                .build());
    }

    private static PositionalParamSpec.Builder one(CommandSpec spec, String name, String description) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(next(spec)))
                .arity("0..1")
                .type(String.class)
                .paramLabel(name)
                .description(description);
    }

    private static int next(CommandSpec spec) {
        return spec.positionalParameters().size();
    }
}
