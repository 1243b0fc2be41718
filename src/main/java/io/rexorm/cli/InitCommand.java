package io.rexorm.cli;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.scaffold.ProjectRequest;
import io.rexorm.scaffold.ProjectScaffold;
import io.rexorm.scaffold.Templates;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm init [DIR]}: a small project that compiles and migrates. */
final class InitCommand implements Command {
    private static final String DATABASE = "--database";
    private static final String GROUP = "--group";

    @Override
    public void describe(CommandSpec spec) {
        Parameters.addOptional(spec, "DIR", "the folder of the project, this one if left out");
        spec.addOption(Flag.with("sqlite|postgres", "the database of the project (sqlite)", DATABASE));
        spec.addOption(Flag.with("GROUP", "its Maven group and Java package (com.example)", GROUP));
        FileWriter.describe(spec);
    }

    @Override
    public ExitCode run(Invocation invocation) {
        List<String> parameters = invocation.parameters();
        if (parameters.size() > 1) {
            throw new RexException(ErrorCode.USAGE, "unexpected '" + parameters.get(1) + "'", "name one folder");
        }
        Path here = invocation.environment().workingDirectory();
        Path root =
                parameters.isEmpty() ? here : here.resolve(parameters.get(0)).normalize();
        Path name = root.getFileName();
        String group = invocation.value(GROUP);
        ProjectRequest request = new ProjectRequest(
                name == null ? "app" : name.toString(),
                group == null ? "com.example" : group,
                database(invocation.value(DATABASE)),
                Product.version());
        ProjectScaffold scaffold =
                new ProjectScaffold(new Templates(null), ScaffoldCall.targets(invocation.dialects()));
        new FileWriter(invocation, root).write(scaffold.generate(request, new NextVersion(List.of(), Instant.now())));
        if (invocation.console().terminal() && FileWriter.tells(invocation)) {
            String enter = root.equals(here) ? "" : "cd " + here.relativize(root) + " && ";
            invocation
                    .console()
                    .out()
                    .println(Style.FAINT.apply("next: " + enter + "rexorm migrate", invocation.colour()));
        }
        return ExitCode.OK;
    }

    private static ProjectRequest.Database database(@Nullable String name) {
        if (name == null) {
            return ProjectRequest.Database.SQLITE;
        }
        for (ProjectRequest.Database database : ProjectRequest.Database.values()) {
            if (database.name().equals(name.toUpperCase(Locale.ROOT))) {
                return database;
            }
        }
        throw new RexException(ErrorCode.USAGE, DATABASE + " takes sqlite or postgres, not '" + name + "'", null);
    }
}
