package io.rexorm.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.Dialect;
import io.rexorm.dialect.Dialects;
import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.ScriptSource;
import io.rexorm.sql.TableName;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However many migrations there are, each file is read once a command. */
@EachDatabase
class ReadOnceTest {
    private final MigrationProject project;
    private final List<CountingScript> scripts = new ArrayList<>();
    private final RunContext context = RunContext.of(new Actor("ann", "here", "0"));

    ReadOnceTest(TestDatabase database) {
        Dialects dialects = Dialects.load();
        ConnectionSettings settings = dialects.parseUrl(database.url());
        Dialect dialect = dialects.named(settings.dialect());
        List<MigrationFile> files = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            CountingScript script = new CountingScript(
                    i + "_t.sql",
                    "-- migrate:up\nCREATE TABLE t" + i + " (id int);\n-- migrate:down\nDROP TABLE t" + i + ";\n");
            scripts.add(script);
            files.add(new MigrationFile(
                    Version.parse("" + i), "t", MigrationKind.SQL, script, null, MigrationFormat.REXORM));
        }
        project = new MigrationProject(
                () -> files, dialect, settings, new TableName(null, "rex_migrations"), dialects.lexicalRules());
    }

    private static final class CountingScript implements ScriptSource {
        private final ScriptSource text;
        private int opened;

        CountingScript(String name, String text) {
            this.text = ScriptSource.ofText(name, text);
        }

        @Override
        public String name() {
            return text.name();
        }

        @Override
        public InputStream open() {
            opened++;
            return text.open();
        }
    }

    private List<Integer> opened() {
        List<Integer> opened = new ArrayList<>();
        for (CountingScript script : scripts) {
            opened.add(script.opened);
            script.opened = 0;
        }
        return opened;
    }

    private void migrate() {
        MigrationResult result =
                new Migrate(project, MigrationOptions.DEFAULT, context).run(new MigrateSelection.Latest());
        assertThat(result.failure()).isNull();
    }

    @Test
    void whenItRunsAndWhenThereIsNothingToDoAndForTheStatus() {
        migrate();
        assertThat(opened()).containsOnly(1);
        migrate();
        assertThat(opened()).containsOnly(1);
        new Status(project, SessionListener.NONE).run();
        assertThat(opened()).containsOnly(1);
        Validate.Compared compared = new Validate(project, MigrationOptions.DEFAULT, context).compare();
        assertThat(compared.statuses().all()).hasSize(5);
        assertThat(opened()).containsOnly(1);
    }

    @Test
    void alsoWhenSomeAreRolledBackWhichAreReadOnceMoreForWhatTheyUndo() {
        migrate();
        opened();
        new Redo(project, MigrationOptions.DEFAULT, context).run(1);
        assertThat(opened()).containsExactly(1, 1, 1, 1, 2);
        new Rollback(project, MigrationOptions.DEFAULT, context).run(new RollbackSelection.Step(2));
        assertThat(opened()).containsExactly(1, 1, 1, 2, 2);
    }
}
