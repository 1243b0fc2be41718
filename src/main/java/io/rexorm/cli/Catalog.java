package io.rexorm.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, in the order in which the help shows them. */
final class Catalog {
    private static final String RUN = "run";
    private static final String PLAN = "plan";

    private Catalog() {}

    /** What notes migrations as if they had run. */
    private static final List<String> NOTES = List.of("baseline", "resolve");

    /** What a JSON document tells of. */
    enum Subject {
        /** Migrations that were run. */
        RUN,
        /** Migrations that would be run. */
        PLAN,
        /** Anything else. */
        OTHER
    }

    /**
     * A command that is not loaded yet.
     *
     * @param group the heading it stands under
     * @param name its name
     * @param aliases other names
     * @param summary one line for the help
     * @param command makes it
     */
    record Entry(String group, String name, List<String> aliases, String summary, Supplier<Command> command) {

        boolean isCalled(String word) {
            return name.equals(word) || aliases.contains(word) || habits().contains(word);
        }

        /** What its document tells of. */
        Subject subject(boolean dryRun) {
            if (name.equals(PLAN) || (dryRun && group.equals(RUN))) {
                return Subject.PLAN;
            }
            return group.equals(RUN) || NOTES.contains(name) ? Subject.RUN : Subject.OTHER;
        }

        /** Every name it answers to, also those that no help shows. */
        List<String> words() {
            List<String> words = new ArrayList<>(aliases);
            words.add(name);
            words.addAll(habits());
            return words;
        }

        private List<String> habits() {
            return HABITS.getOrDefault(name, List.of());
        }

        /** Its flags and parameters, as the help shows them. */
        CommandSpec describe(Command made) {
            CommandSpec spec = HelpPage.describe(CommandSpec.create().name(name), this);
            made.describe(spec);
            GlobalFlags.addTo(spec);
            return spec;
        }
    }

    /** What hands type that are used to other tools. */
    private static final Map<String, List<String>> HABITS = Map.of(
            "migrate", List.of("migrate:latest"),
            "rollback", List.of("migrate:rollback"),
            "reset", List.of("migrate:reset"),
            "fresh", List.of("migrate:fresh"),
            "status", List.of("migrate:status", "db:migrate:status"));

    static final List<Entry> ENTRIES = List.of(
            new Entry(
                    "start",
                    "init",
                    List.of(),
                    "begin a project: configuration, one entity, one migration",
                    InitCommand::new),
            new Entry(
                    RUN,
                    "migrate",
                    List.of("up", "db:migrate"),
                    "run the migrations that are pending",
                    () -> new MigrateCommand(false)),
            new Entry(
                    RUN,
                    "rollback",
                    List.of("down", "db:rollback"),
                    "undo the last migration, or more",
                    RollbackCommand::new),
            new Entry(
                    RUN, "redo", List.of(), "roll the last migration back and run it again, or more", RedoCommand::new),
            new Entry(RUN, "reset", List.of(), "roll back every migration", ResetCommand::new),
            new Entry(
                    RUN,
                    "fresh",
                    List.of(),
                    "drop everything in the database and run all migrations",
                    FreshCommand::new),
            new Entry("look", "status", List.of("info"), "show where every migration stands", StatusCommand::new),
            new Entry("look", PLAN, List.of(), "show what migrate would run", () -> new MigrateCommand(true)),
            new Entry(
                    "look", "history", List.of(), "show what has happened, in the order of time", HistoryCommand::new),
            new Entry(
                    "look",
                    "doctor",
                    List.of(),
                    "look at everything that a run needs, and say what mends what is wrong",
                    DoctorCommand::new),
            new Entry(
                    "look",
                    "config",
                    List.of(),
                    "show the configuration, and where each value comes from",
                    ConfigCommand::new),
            new Entry(
                    "make",
                    "generate:model",
                    List.of("g:model"),
                    "write an entity and the migration that creates its table",
                    GenerateModelCommand::new),
            new Entry(
                    "make",
                    "generate:migration",
                    List.of("g:migration", "new"),
                    "write a migration, filled in from its name where that says enough",
                    GenerateMigrationCommand::new),
            new Entry(
                    "make",
                    "renumber",
                    List.of(),
                    "give migrations that are late, or share a version, a newer one",
                    RenumberCommand::new),
            new Entry("make", "squash", List.of(), "put one migration in the place of many", SquashCommand::new),
            new Entry(
                    "prove",
                    "validate",
                    List.of(),
                    "name everything in which the files and the history do not agree",
                    ValidateCommand::new),
            new Entry(
                    "mend",
                    "baseline",
                    List.of(),
                    "take over a database that was not made by migrations",
                    BaselineCommand::new),
            new Entry(
                    "mend",
                    "resolve",
                    List.of(),
                    "note that a migration was finished, or undone, by hand",
                    ResolveCommand::new),
            new Entry("mend", "repair", List.of(), "take over the edits of applied files", RepairCommand::new),
            new Entry("mend", "unlock", List.of(), "show who holds the migration lock, and end it", UnlockCommand::new),
            new Entry("database", "db:create", List.of(), "create the database, empty", DbCreateCommand::new),
            new Entry("database", "db:drop", List.of(), "drop the database and everything in it", DbDropCommand::new),
            new Entry("database", "db:wait", List.of(), "wait until the database answers", DbWaitCommand::new),
            new Entry("database", "db:seed", List.of(), "run the seeds", DbSeedCommand::new),
            new Entry("database", "db:dump", List.of(), "write the schema to a file", DbDumpCommand::new),
            new Entry("database", "db:load", List.of(), "create what db:dump has written", DbLoadCommand::new),
            new Entry(
                    "shell",
                    "completion",
                    List.of(),
                    "print what lets a shell complete commands, flags, versions and profiles",
                    CompletionCommand::new));

    static @Nullable Entry find(String word) {
        for (Entry entry : ENTRIES) {
            if (entry.isCalled(word)) {
                return entry;
            }
        }
        return null;
    }
}
