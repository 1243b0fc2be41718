package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.scaffold.ModelRequest;
import io.rexorm.scaffold.ModelScaffold;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm generate:model User name:string …}: an entity and the migration that creates its table. */
final class GenerateModelCommand implements Command {
    private static final String CLASS = "--class";

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addRequired(spec, "NAME", "the entity, as User");
        Parameters.addList(spec, "FIELD", "name:type[?][:unique|:index|:default=…]");
        spec.addOption(Flag.on("write a class with accessors instead of a record", CLASS));
        FileWriter.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nTypes: string string(80) text int long short bool float double decimal(10,2) date time datetime",
                        "instant uuid json bytes enum(a,b) references; a ? after the type allows null",
                        "%nExample: rexorm generate:model User name:string email:string:unique 'age:int?' company:references");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<String> parameters = invocation.parameters();
        if (parameters.isEmpty()) {
            throw new RexException(
                    ErrorCode.USAGE,
                    "which model?",
                    "as in: rexorm generate:model User name:string email:string:unique");
        }
        ModelRequest.Form form = invocation.has(CLASS) ? ModelRequest.Form.CLASS : ModelRequest.Form.RECORD;
        ModelRequest request = new ModelRequest(parameters.get(0), parameters.subList(1, parameters.size()), form);
        ScaffoldCall call = new ScaffoldCall(invocation);
        ModelScaffold scaffold = new ModelScaffold(call.templates(), call.layout(), call.targets());
        new FileWriter(invocation, call.root()).write(scaffold.generate(request, call.known(), call.versions()));
        return ExitCode.OK;
    }
}
