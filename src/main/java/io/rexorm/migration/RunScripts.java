package io.rexorm.migration;

import io.rexorm.RexException;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import io.rexorm.script.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs scripts that are no migrations, seeds or a dumped schema, in one transaction, and writes nothing into the history.
 * Migrations wait meanwhile, as they do for each other.
 */
public final class RunScripts {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;

    public RunScripts(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
    }

    /**
     * Runs the scripts in their order. The first statement that fails undoes all.
     *
     * @throws MigrationException when a statement cannot be part of one transaction: nothing has run
     * @throws io.rexorm.script.ScriptException when a script cannot be read as SQL: nothing has run
     * @throws io.rexorm.jdbc.ConnectionException when there is no database
     */
    public ScriptResult run(List<ScriptSource> sources) {
        List<Part> parts = new ArrayList<>();
        for (ScriptSource source : sources) {
            parts.add(read(source));
        }
        try (MigrationRun run = new MigrationRun(project, options, context)) {
            return run.locked(() -> run.watched(session -> run(session, parts)));
        }
    }

    private record Part(String name, List<Section> sections) {}

    private Part read(ScriptSource source) {
        ScriptParser parser = new ScriptParser(project.dialect().name(), project.lexicalRules());
        List<Section> sections = parser.parse(source).sections(Direction.UP);
        try {
            return new Part(
                    source.name(), new TransactionRules(project.dialect(), TransactionMode.ALL).check(sections));
        } catch (MigrationException e) {
            throw new MigrationException(
                    e.code(),
                    String.valueOf(e.getMessage()),
                    "seeds and schemas run in one transaction: this belongs into a migration",
                    e);
        }
    }

    private static ScriptResult run(RunSession run, List<Part> parts) {
        SectionRunner runner = new SectionRunner(run);
        List<Statement> statements = new ArrayList<>();
        for (Part part : parts) {
            statements.addAll(SectionRunner.statements(part.sections));
        }
        List<String> names = new ArrayList<>();
        try {
            runner.prepareSession();
            runner.inTransaction(statements, () -> {
                for (Part part : parts) {
                    names.add(part.name);
                    run.watch().enter(part.name);
                    runner.run(part.sections);
                    run.state().finish();
                }
            });
        } catch (StatementFailure | RexException e) {
            String last = names.isEmpty() ? "" : names.get(names.size() - 1);
            MigrationFailure failure =
                    MigrationFailure.of(last, Direction.UP, e, MigrationFailure.Remains.NOTHING_OF_THE_RUN);
            return new ScriptResult(names, 0, failure);
        }
        return new ScriptResult(names, statements.size(), null);
    }
}
