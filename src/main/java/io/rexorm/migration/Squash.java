package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes one migration of many: it creates what they have made, schema and rows, and says which versions it stands for. It is
 * found out in an empty database beside the real one, and proven in a second one; nothing of the project's own database
 * changes, and no file is written.
 */
public final class Squash {
    private final MigrationProject project;
    private final MigrationOptions options;
    private final RunContext context;

    public Squash(MigrationProject project, MigrationOptions options, RunContext context) {
        this.project = project;
        this.options = options;
        this.context = context;
    }

    /**
     * One migration in the place of others.
     *
     * @param version its version, that of the last one that it replaces
     * @param text its text
     * @param replaced the files that it replaces
     * @param leftOut what they have made and the migration does not, each as a sentence without its full stop
     */
    public record Squashed(Version version, String text, List<MigrationFile> replaced, List<String> leftOut) {
        public Squashed {
            replaced = List.copyOf(replaced);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Makes it.
     *
     * @param to the last version to replace, or null for the last one that is applied
     * @throws MigrationException when one of them is not applied in the project's database, or what came out is not the same
     */
    public Squashed run(@Nullable Version to) {
        List<MigrationFile> replaced = replaced(to);
        Version last = replaced.get(replaced.size() - 1).version();
        ScriptParser parser = new ScriptParser(project.dialect().name(), project.lexicalRules());
        ShadowDatabase.Content content = contentOf(() -> replaced);
        String text = new SquashedScript(standsFor(replaced)).text(content, parser);
        MigrationFile squashed = new MigrationFile(
                last,
                "squashed",
                MigrationKind.SQL,
                ScriptSource.ofText("the squashed migration", text),
                null,
                MigrationFormat.REXORM);
        ShadowDatabase.Content proof = contentOf(() -> List.of(squashed));
        if (!proof.schema().sql().equals(content.schema().sql())
                || !proof.rows().equals(content.rows())) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    "the squashed migration does not make what the " + replaced.size() + " migrations make:\n"
                            + difference(content, proof),
                    "nothing was written; squash up to an earlier version with --to, and keep the rest as it is");
        }
        return new Squashed(last, text, replaced, content.schema().leftOut());
    }

    /** Their versions, and those that they stand for themselves where they were squashed before. */
    private Set<Version> standsFor(List<MigrationFile> replaced) {
        MigrationScripts scripts = new MigrationScripts(project, options.transaction());
        Set<Version> versions = new TreeSet<>();
        for (MigrationFile file : replaced) {
            versions.add(file.version());
            versions.addAll(scripts.replaces(file));
        }
        return versions;
    }

    private static String difference(ShadowDatabase.Content content, ShadowDatabase.Content proof) {
        String before = content.schema().sql() + String.join(";\n", content.rows());
        String after = proof.schema().sql() + String.join(";\n", proof.rows());
        List<String> lines = new LineDifference(before, after).lines();
        return String.join("\n", lines.subList(0, Math.min(20, lines.size())));
    }

    private ShadowDatabase.Content contentOf(MigrationSource source) {
        try (ShadowDatabase shadow = ShadowDatabase.create(project, source)) {
            MigrationResult result = shadow.migrate(new MigrateSelection.Latest(), options, quiet());
            MigrationFailure failure = result.failure();
            if (failure != null) {
                String place = failure.position() == null ? failure.title() : String.valueOf(failure.position());
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        "in an empty database " + place + " fails: "
                                + failure.cause().getMessage(),
                        "nothing was written; what runs in no empty database cannot be squashed",
                        failure.cause());
            }
            shadow.forgetHistory();
            return shadow.content();
        }
    }

    private RunContext quiet() {
        return new RunContext(
                context.actor(),
                context.clock(),
                MigrationListener.NONE,
                context.sessionListener(),
                context.stop(),
                null);
    }

    private List<MigrationFile> replaced(@Nullable Version to) {
        MigrationStatuses statuses = new Status(project, context.sessionListener()).run();
        if (to != null && statuses.find(to) == null) {
            throw new MigrationException(
                    ErrorCode.UNKNOWN_VERSION,
                    "there is no migration with version " + to + ", neither on disk nor in the history",
                    "see: rexorm status");
        }
        List<MigrationFile> replaced = new ArrayList<>();
        for (MigrationStatus status : statuses.all()) {
            boolean wanted =
                    to == null ? !status.state().isPending() : status.version().compareTo(to) <= 0;
            if (!wanted || status.version().isRepeatable() || status.state() == MigrationState.REVERTED) {
                continue;
            }
            if (status.onDisk() == null || !isSettled(status)) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        status.title() + " is " + status.state().text()
                                + ": only what is applied as it stands in its file can" + " be squashed",
                        "bring files and database together first: rexorm status");
            }
            refuseOthers(status.onDisk());
            if (JavaMigrations.isClass(status.onDisk())) {
                throw new MigrationException(
                        ErrorCode.MIGRATION_INVALID,
                        status.onDisk().file() + " is a class, and only files can be squashed",
                        "put its source into the folder of migrations, or squash up to an earlier version with --to");
            }
            replaced.add(status.onDisk());
        }
        if (replaced.size() < 2) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    "there is nothing to squash: fewer than two migrations are applied",
                    "see: rexorm status");
        }
        return replaced;
    }

    /** The squashed one is in our own format, which the other tool's names and markers in the same folder would contradict. */
    private static void refuseOthers(MigrationFile file) {
        MigrationFormat format = file.format();
        if (format != MigrationFormat.REXORM && format != MigrationFormat.DBMATE) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    file.file() + " is in the format of " + format.tool()
                            + ", and a squashed migration is in Rex-ORM's own: one folder cannot hold both",
                    "keep the files as they are; a new database runs them all");
        }
    }

    private static boolean isSettled(MigrationStatus status) {
        return switch (status.state()) {
            case APPLIED, BASELINE -> true;
            case EDITED -> status.change() != null && status.change().isHarmless();
            default -> false;
        };
    }
}
