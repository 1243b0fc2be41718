package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.Direction;
import io.rexorm.script.Script;
import io.rexorm.script.ScriptChecksum;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptReading;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the statements of migrations, and refuses those that could not run whole. */
final class MigrationScripts {
    private final MigrationProject project;
    private final ScriptParser parser;
    private final TransactionRules rules;
    private @Nullable CodeScripts code;
    /** What was read stays what is run, and is read once, though it is asked for before and under the lock. */
    private final IdentityHashMap<MigrationFile, MigrationScript> read = new IdentityHashMap<>();

    private final IdentityHashMap<MigrationFile, String> checksums = new IdentityHashMap<>();

    MigrationScripts(MigrationProject project, TransactionMode mode) {
        this.project = project;
        this.parser = new ScriptParser(project.dialect().name(), project.lexicalRules());
        this.rules = new TransactionRules(project.dialect(), mode);
    }

    /**
     * Reads a migration's files.
     *
     * @throws io.rexorm.script.ScriptException when the text cannot be split
     * @throws MigrationException when there is nothing to run, or a statement cannot run in its section
     */
    MigrationScript read(MigrationFile migration) {
        MigrationScript script = read.get(migration);
        if (script == null) {
            script = parse(migration);
            read.put(migration, script);
        }
        return script;
    }

    /** The checksum of a migration's file, which is read for it once. */
    String checksum(MigrationFile migration) {
        String checksum = checksums.get(migration);
        if (checksum == null) {
            checksum = ScriptChecksum.ofText(migration.source());
            checksums.put(migration, checksum);
        }
        return checksum;
    }

    /** The scripts of migrations in Java. */
    CodeScripts code() {
        CodeScripts existing = code;
        if (existing == null) {
            existing = new CodeScripts(project, parser, rules);
            code = existing;
        }
        return existing;
    }

    private MigrationScript parse(MigrationFile migration) {
        if (migration.isCode()) {
            return code().read(migration);
        }
        if (migration.kind() == MigrationKind.FOREIGN) {
            throw foreign(migration);
        }
        ScriptReading reading = parser.read(migration.source());
        MigrationFormat format = migration.format();
        refuseRepeatable(migration, reading.script());
        if (format == MigrationFormat.REXORM) {
            refuseBlank(reading.script(), Direction.UP);
        }
        List<Section> down = down(migration, reading.script());
        return new MigrationScript(
                migration,
                rules.check(reading.script().sections(Direction.UP), format),
                down == null ? null : rules.checkDown(down, format),
                reading.checksum(),
                reading.tokenChecksum(),
                true);
    }

    /**
     * A migration in Java that is half done: as long as its code is what it was, what it has begun goes on, as the schema is
     * no longer the one that it began with.
     */
    MigrationScript resumed(MigrationScript script, MigrationStatus status, MigrationHistory history) {
        AppliedMigration row = status.applied();
        StoredText stored = history.stored(status.version());
        if (script.known()
                || row == null
                || stored.up() == null
                || !row.checksum().equals(script.checksum())) {
            return script;
        }
        return new MigrationScript(
                script.migration(),
                storedUnchecked(status.title(), stored.up()),
                stored.down() == null ? null : storedUnchecked(status.title(), stored.down()),
                script.checksum(),
                script.tokenChecksum(),
                true);
    }

    /**
     * Reads a migration's files, for a migration that will not run.
     *
     * @throws io.rexorm.script.ScriptException when the text cannot be split, or says that it is repeatable, and its version
     *     that it is not
     */
    MigrationScript readUnchecked(MigrationFile migration) {
        if (migration.kind() == MigrationKind.FOREIGN) {
            String checksum = checksum(migration);
            return new MigrationScript(migration, List.of(), null, checksum, checksum, true);
        }
        if (migration.isCode()) {
            return CodeScripts.unread(migration);
        }
        ScriptReading reading = parser.read(migration.source());
        refuseRepeatable(migration, reading.script());
        return new MigrationScript(
                migration,
                reading.script().sections(Direction.UP),
                down(migration, reading.script()),
                reading.checksum(),
                reading.tokenChecksum(),
                true);
    }

    /** The versions of the migrations that the file says it stands for. */
    List<Version> replaces(MigrationFile migration) {
        return migration.isCode() ? List.of() : replaces(migration.source());
    }

    /** The versions of the migrations that a text says it stands for. */
    List<Version> replaces(ScriptSource source) {
        List<Version> versions = new ArrayList<>();
        for (String text : parser.parse(source).replaces()) {
            Version version = Version.parse(text);
            if (version != null) {
                versions.add(version);
            }
        }
        return versions;
    }

    /** The checksum that ignores comments and layout. */
    String tokens(MigrationFile migration) {
        return migration.isCode()
                ? CodeScripts.tokens(migration, migration.source())
                : ScriptChecksum.ofTokens(migration.source(), parser);
    }

    /** The checksum of the comments alone. */
    String comments(ScriptSource source) {
        return ScriptChecksum.ofComments(source, parser);
    }

    /** The sections of a down that the history has kept. */
    List<Section> stored(String title, String text) {
        Script script = parser.parse(ScriptSource.ofText("the stored down of " + title, text));
        return rules.check(script.sections(Direction.UP));
    }

    /** The sections of a text that the history has kept, whatever is in them: they have run, or begun to. */
    List<Section> storedUnchecked(String title, String text) {
        return parser.parse(ScriptSource.ofText("the stored text of " + title, text))
                .sections(Direction.UP);
    }

    private static MigrationException foreign(MigrationFile migration) {
        String tool = migration.format().tool();
        return new MigrationException(
                ErrorCode.MIGRATION_INVALID,
                migration.file() + ": only " + tool + " can run this migration: it is code for " + tool
                        + ", and Rex-ORM runs what is in SQL",
                "run it with " + tool + ", or do by hand what it does; then: rexorm resolve " + migration.version()
                        + " --applied --reason \"…\"");
    }

    private @Nullable List<Section> down(MigrationFile migration, Script script) {
        if (migration.down() != null) {
            return parser.parse(migration.down()).sections(Direction.UP);
        }
        if (!has(script, Direction.DOWN)) {
            return null;
        }
        List<Section> sections = new ArrayList<>(script.sections(Direction.DOWN));
        Collections.reverse(sections);
        return sections;
    }

    private static boolean has(Script script, Direction direction) {
        for (Section section : script.sections()) {
            if (section.direction() == direction) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether it says that it is repeatable, though its version says that it runs once, in its place.
     *
     * @throws io.rexorm.script.ScriptException when the text cannot be split
     */
    boolean isMarkedRepeatable(MigrationFile migration) {
        return !migration.isCode() && isMarkedRepeatable(migration, parser.parse(migration.source()));
    }

    private static boolean isMarkedRepeatable(MigrationFile migration, Script script) {
        return migration.format() == MigrationFormat.REXORM
                && script.repeatable()
                && !migration.kind().isRepeatable();
    }

    private static void refuseRepeatable(MigrationFile migration, Script script) {
        if (isMarkedRepeatable(migration, script)) {
            MigrationException fault = new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    "A migration with a version runs once, so it cannot be repeatable.",
                    "Take the version from the file's name, or write -- migrate:up.");
            throw ScriptException.of(
                    migration.source(), script.sections().get(0).position(), fault);
        }
    }

    private static void refuseBlank(Script script, Direction direction) {
        boolean blank = true;
        for (Section section : script.sections()) {
            blank &= section.direction() != direction || section.blank();
        }
        if (blank) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_INVALID,
                    script.name() + ": the migration is empty, there is nothing to run",
                    "write its SQL below '-- migrate:up', or delete the file; a comment there says that it is meant to be empty");
        }
    }
}
