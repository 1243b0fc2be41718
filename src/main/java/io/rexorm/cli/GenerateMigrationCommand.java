package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.scaffold.MigrationRequest;
import io.rexorm.scaffold.MigrationScaffold;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm generate:migration NAME}: a migration, filled in from its name where that says enough. */
final class GenerateMigrationCommand implements Command {
    private static final String JAVA = "--java";

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addRequired(spec, "NAME", "what it does, as AddEmailToUsers");
        Parameters.addList(spec, "FIELD", "name:type, as for generate:model");
        spec.addOption(Flag.on("write it in Java instead of SQL", JAVA));
        FileWriter.describe(spec);
        spec.usageMessage()
                .footer(
                        "%nNames that say enough: CreateUsers, AddEmailToUsers, RemoveAgeFromUsers, RenameMailToEmailInUsers,",
                        "CreateJoinTablePostsTags, AddIndexToUsers, DropUsers; any other name gives empty sections",
                        "%nExample: rexorm generate:migration AddEmailToUsers email:string:unique");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<String> parameters = invocation.parameters();
        if (parameters.isEmpty()) {
            throw new RexException(
                    ErrorCode.USAGE,
                    "which migration?",
                    "as in: rexorm generate:migration AddEmailToUsers email:string:unique");
        }
        MigrationRequest.Form form = invocation.has(JAVA) ? MigrationRequest.Form.JAVA : MigrationRequest.Form.SQL;
        MigrationRequest request =
                new MigrationRequest(parameters.get(0), parameters.subList(1, parameters.size()), form);
        ScaffoldCall call = new ScaffoldCall(invocation);
        MigrationScaffold scaffold = new MigrationScaffold(call.templates(), call.layout(), call.targets());
        new FileWriter(invocation, call.root())
                .write(List.of(
                        scaffold.generate(request, call.known(), call.versions().get())));
        return ExitCode.OK;
    }
}
