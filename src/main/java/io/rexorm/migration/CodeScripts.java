package io.rexorm.migration;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.compile.JavaTokens;
import io.rexorm.dialect.ChangeSequence;
import io.rexorm.dialect.DdlRenderer;
import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.jdbc.Session;
import io.rexorm.schema.ReadRow;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import io.rexorm.script.Direction;
import io.rexorm.script.ScriptChecksum;
import io.rexorm.script.ScriptParser;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.Section;
import io.rexorm.script.SourcePosition;
import io.rexorm.script.Statement;
import io.rexorm.sql.RenderedSql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scripts of migrations in Java. A script depends on the schema as it is when the migration's turn has come, so it is
 * made then; that the code is there and compiles is seen before anything runs.
 */
final class CodeScripts {
    private final MigrationProject project;
    private final CodeText text;
    private final TransactionRules rules;
    private final JavaMigrations java;
    private final Map<String, CodeMigration> loaded = new HashMap<>();

    CodeScripts(MigrationProject project, ScriptParser parser, TransactionRules rules) {
        this.project = project;
        this.text = new CodeText(parser);
        this.rules = rules.ofCode();
        this.java = new JavaMigrations(project.classPath());
    }

    /**
     * The migration with its SQL not made yet. As far as it does not hang on rows and on the schema, that is looked at.
     *
     * @throws RexException when the code is not there, is not Java, fails, or describes what cannot run in its transaction
     */
    MigrationScript read(MigrationFile file) {
        CodeMigration code = load(file);
        SourcePosition begin = new SourcePosition(file.file(), 1, 1);
        rules.check(List.of(new Section(Direction.UP, null, code.isTransactional(), begin, List.of(), false, "")));
        try {
            CodeMigration.Description up = code.up(CodeMigration.NOTHING);
            if (up.changes().isEmpty() && code.isEmpty(project.lexicalRules().keySet())) {
                throw empty(file);
            }
            DdlRenderer ddl = project.dialect().ddl();
            sections(code, sameForAll(up, ddl), ChangeSequence.of(ddl));
        } catch (RowsUnread e) {
            // What it describes is seen when its turn has come.
        }
        return unmade(file, code.source());
    }

    private static MigrationException empty(MigrationFile file) {
        return new MigrationException(
                ErrorCode.MIGRATION_INVALID,
                file.file() + ": the migration is empty, its up describes nothing",
                "describe its changes, or delete the file; schema.sql(\"-- why\") says that it is meant to be empty");
    }

    /** The changes whose statements are the same for any schema. For others, another way to make them may fit the schema. */
    private static CodeMigration.Description sameForAll(CodeMigration.Description up, DdlRenderer ddl) {
        List<SchemaChange> same = new ArrayList<>();
        for (SchemaChange change : up.changes()) {
            try {
                ddl.render(change);
                same.add(change);
            } catch (UnsupportedChangeException e) {
                // It is rendered when its turn has come.
            }
        }
        return new CodeMigration.Description(same, up.lines());
    }

    /** The migration with its SQL not made, and its code not looked at. */
    static MigrationScript unread(MigrationFile file) {
        return unmade(file, file.source());
    }

    private static MigrationScript unmade(MigrationFile file, ScriptSource source) {
        String checksum = ScriptChecksum.ofText(source);
        return new MigrationScript(file, List.of(), null, checksum, tokens(file, source), false);
    }

    /** The checksum of the code without its comments and layout; of a class it is that of all of it. */
    static String tokens(MigrationFile file, ScriptSource source) {
        return ScriptChecksum.ofText(
                JavaMigrations.isClass(file)
                        ? source
                        : ScriptSource.ofText(file.file(), JavaTokens.of(source.wholeText())));
    }

    /** Makes the sections of a migration for the schema as it is. */
    static void make(MigrationRun.Work work, Dialect dialect, Session session) {
        try (ChangeSequence now = dialect.changes(session)) {
            work.make(now, reader(session));
        }
    }

    /**
     * Makes the script, and the script of the down where there is one.
     *
     * @param now the schema that it begins with
     * @throws RexException when the code fails, with its line, or the database cannot do what it describes
     * @throws RowsUnread when the code reads rows and the reader does not
     */
    MigrationScript up(MigrationFile file, ChangeSequence now, SchemaBuilder.Reader rows) {
        CodeMigration code = load(file);
        CodeMigration.Description up = code.up(rows);
        List<Section> sections = sections(code, up, now);
        List<Section> down = storedDown(code, up, now);
        String checksum = ScriptChecksum.ofText(code.source());
        return new MigrationScript(file, sections, down, checksum, tokens(file, code.source()), true);
    }

    /**
     * Makes the script of the down.
     *
     * @param now the schema that it begins with
     * @throws RexException as {@link #up} does
     * @throws RowsUnread as {@link #up} does
     */
    List<Section> down(MigrationFile file, ChangeSequence now, SchemaBuilder.Reader rows) {
        CodeMigration code = load(file);
        return sections(code, code.down(rows), now);
    }

    /** What stands for a script that is not made yet: it may rebuild a table, so it wants foreign keys to be off. */
    static List<Statement> foreseen(MigrationFile file) {
        SourcePosition position = new SourcePosition(file.file(), 1, 1);
        List<String> words = List.of("PRAGMA", "FOREIGN_KEYS", "=", "OFF");
        return List.of(new Statement("PRAGMA foreign_keys = OFF", position, words, null, null));
    }

    /** The down as the history keeps it: made now, as it shall run where the code is not. Null where that cannot be. */
    private @Nullable List<Section> storedDown(
            CodeMigration code, CodeMigration.Description up, ChangeSequence sequence) {
        try {
            CodeMigration.Description down =
                    code.isDownDerived() ? CodeMigration.inverse(up) : code.down(CodeMigration.NOTHING);
            return text.sections(code, down, sequence);
        } catch (RexException | RowsUnread e) {
            // It matters to whoever rolls back, who is told then.
            return null;
        }
    }

    /**
     * Sees that there is a down.
     *
     * @return whether it is made of the code; where not, the one in the history is the only one
     * @throws MigrationException when the code says that there is none
     */
    boolean hasDown(MigrationFile file) {
        CodeMigration code = load(file);
        try {
            code.down(CodeMigration.NOTHING);
            return true;
        } catch (RowsUnread e) {
            return !code.isDownDerived();
        } catch (RexException e) {
            if (e.code() != ErrorCode.NO_DOWN) {
                throw e;
            }
            throw new MigrationException(
                    ErrorCode.NO_DOWN, file.file() + " cannot be rolled back: " + e.getMessage(), e.hint(), e);
        }
    }

    /** Reads rows from a database. */
    private static SchemaBuilder.Reader reader(Session session) {
        return (query, values) -> session.query(new RenderedSql(query, values), row -> {
            Map<String, @Nullable Object> read = new LinkedHashMap<>();
            for (int i = 1; i <= row.columns(); i++) {
                read.put(row.name(i), row.value(i));
            }
            return new ReadRow(read);
        });
    }

    /** What was read stays what is run, whatever happens to the file meanwhile. */
    private CodeMigration load(MigrationFile file) {
        CodeMigration code = loaded.get(file.file());
        if (code == null) {
            ScriptSource source = JavaMigrations.isClass(file)
                    ? file.source()
                    : ScriptSource.ofText(file.file(), file.source().wholeText());
            code = new CodeMigration(
                    java.load(file, source), source, project.dialect().name());
            loaded.put(file.file(), code);
        }
        return code;
    }

    private List<Section> sections(CodeMigration code, CodeMigration.Description description, ChangeSequence sequence) {
        return rules.check(text.sections(code, description, sequence));
    }
}
