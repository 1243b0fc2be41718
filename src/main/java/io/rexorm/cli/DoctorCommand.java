package io.rexorm.cli;

import io.rexorm.cli.config.Configuration;
import io.rexorm.migration.Checkup;
import io.rexorm.migration.Disagreement;
import io.rexorm.migration.FolderSource;
import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.RunContext;
import io.rexorm.migration.Unlock;
import io.rexorm.migration.Validate;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.scaffold.Templates;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code rexorm doctor}: looks at everything that a run needs, and says of each thing how it is and what mends it. */
final class DoctorCommand implements Command {
    private static final String CONFIGURATION = "configuration";
    private static final String TEMPLATES = "templates";
    private static final String FILES = "files";
    private static final String CONNECTION = "connection";
    private static final String RIGHTS = "rights";
    private static final String HISTORY = "history";
    private static final String LOCK = "lock";
    private static final String VERSIONS = "versions";

    private final Findings findings = new Findings();

    @Override
    public void describe(CommandSpec spec) {
        SettingFlags.addTo(spec);
        spec.usageMessage()
                .footer(
                        "%nWhat has to be tried is rolled back: nothing is changed.",
                        "Exits with 0 where there is no problem, else as the first problem would end a run.");
    }

    @Override
    public ExitCode run(Invocation invocation) {
        findings.ok(
                "java",
                System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch"));
        if (findings.look(CONFIGURATION, () -> configuration(invocation.examined()))) {
            findings.look(TEMPLATES, () -> templates(invocation));
            project(invocation);
        } else {
            findings.skipped(
                    "the configuration is not valid", TEMPLATES, FILES, CONNECTION, HISTORY, LOCK, RIGHTS, VERSIONS);
        }
        if (invocation.json()) {
            invocation.console().out().print(findings.json());
        } else if (!invocation.quiet()) {
            invocation
                    .console()
                    .out()
                    .print("rexorm " + Product.version() + "\n\n" + findings.text(invocation.colour()));
        }
        return findings.exitCode();
    }

    private void configuration(Configuration configuration) {
        String file = configuration.project().file() == null
                ? "no rexorm.yaml: flags, environment, and defaults for the rest"
                : configuration.project().file().getFileName() + " in " + configuration.root();
        String profile = configuration.project().profile();
        findings.ok(CONFIGURATION, profile == null ? file : file + ", profile " + profile);
        for (String warning : configuration.warnings()) {
            findings.warning(CONFIGURATION, warning, null);
        }
    }

    private void templates(Invocation invocation) {
        Configuration configuration = invocation.configuration();
        if (!Files.isDirectory(configuration.templates())) {
            findings.ok(TEMPLATES, "the built-in ones");
            return;
        }
        List<String> own = new Templates(configuration.templates()).own();
        findings.ok(
                TEMPLATES,
                Wording.count(own.size(), "template") + " of the project's own in "
                        + ShownPath.of(configuration.templates(), invocation));
    }

    private void project(Invocation invocation) {
        MigrationCall call = new MigrationCall(invocation);
        List<String> notes = new ArrayList<>();
        FolderSource source = new FolderSource(
                invocation.configuration().migrations().directories(),
                invocation.environment().workingDirectory(),
                new FormatCall(invocation).settings(),
                notes::add);
        List<MigrationFile> found = new ArrayList<>();
        boolean readable = findings.look(FILES, () -> {
            found.addAll(call.withClasses(source).migrations());
            files(invocation, source.reading().format(), found.size());
        });
        for (String note : notes) {
            findings.warning(FILES, note, null);
        }
        MigrationProject project = call.project().with(() -> found);
        boolean settled = database(invocation, project);
        if (readable && settled) {
            RunContext context = call.context(new RunReport(invocation).listener());
            findings.look(VERSIONS, () -> versions(new Validate(project, call.options(false), context).compare()));
        } else {
            findings.skipped(readable ? "there is no history to compare with" : "the files cannot be read", VERSIONS);
        }
    }

    private void files(Invocation invocation, MigrationFormat format, int count) {
        List<String> folders = new ArrayList<>();
        invocation
                .configuration()
                .migrations()
                .directories()
                .forEach(each -> folders.add(ShownPath.of(each, invocation)));
        String found =
                Wording.count(count, "migration") + " in " + String.join(", ", folders) + ", format " + format.text();
        if (count == 0) {
            findings.warning(FILES, found, "write the first: rexorm generate:migration NAME");
        } else {
            findings.ok(FILES, found);
        }
    }

    /** @return whether files and history can be compared */
    private boolean database(Invocation invocation, MigrationProject project) {
        Checkup checkup = new Checkup(project, new MigrationCall(invocation).sessionListener());
        String place = invocation.configuration().databaseUrl();
        boolean[] there = {true};
        boolean reached = findings.look(CONNECTION, () -> {
            String product = checkup.product();
            there[0] = product != null;
            findings.ok(
                    CONNECTION,
                    product == null ? place + " is not there yet: rexorm migrate creates it" : place + ", " + product);
        });
        if (!reached || !there[0]) {
            findings.skipped(reached ? "there is no database yet" : "there is no connection", HISTORY, LOCK, RIGHTS);
            return reached;
        }
        boolean known = findings.look(HISTORY, () -> history(project, checkup.history()));
        boolean[] free = {false};
        boolean lockable = findings.look(LOCK, () -> free[0] = isFree(invocation, project));
        if (free[0]) {
            findings.look(RIGHTS, () -> {
                checkup.rights();
                findings.ok(RIGHTS, "tables can be created, and the history can be written");
            });
        } else {
            findings.skipped(lockable ? "somebody migrates at this moment" : "the lock cannot be had", RIGHTS);
        }
        return known;
    }

    private void history(MigrationProject project, int rows) {
        String table = "table " + project.history();
        findings.ok(
                HISTORY,
                rows < 0
                        ? "no " + table + " yet: rexorm migrate creates it"
                        : table + " knows " + Wording.count(rows, "migration"));
    }

    private boolean isFree(Invocation invocation, MigrationProject project) {
        try (Unlock unlock = new Unlock(project, new MigrationCall(invocation).sessionListener())) {
            String holder = unlock.holder();
            if (holder == null) {
                findings.ok(LOCK, "nobody migrates");
            } else {
                findings.warning(LOCK, "held by " + holder, "wait for it, or end it: rexorm unlock");
            }
            return holder == null;
        }
    }

    private void versions(Validate.Compared compared) {
        for (Disagreement each : compared.disagreements()) {
            if (each.code() == null) {
                findings.warning(VERSIONS, each.message(), each.hint());
            } else {
                findings.problem(VERSIONS, each.message(), each.hint(), each.code());
            }
        }
        if (compared.disagreements().isEmpty()) {
            int pending = compared.statuses().pending().size();
            findings.ok(VERSIONS, "files and history agree; " + pending + " pending");
        }
    }
}
