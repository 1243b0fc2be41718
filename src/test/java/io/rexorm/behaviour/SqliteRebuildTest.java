package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.InProcessCommand;
import io.rexorm.testkit.Project;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that are rebuilt as SQLite's own manual advises. */
class SqliteRebuildTest {

    @Test
    void aRebuildThatSwitchesForeignKeysOffKeepsTheChildRows(@TempDir Path folder) throws Exception {
        try (TestDatabase database = DatabaseKind.SQLITE.fresh()) {
            Project project = Project.in(folder, InProcessCommand.piped())
                    .using(database)
                    .migration("1_tables", """
                            CREATE TABLE parents (id integer PRIMARY KEY, name text);
                            CREATE TABLE children (id integer PRIMARY KEY, parent_id integer REFERENCES parents (id) ON DELETE CASCADE);
                            INSERT INTO parents VALUES (1, 'ann');
                            INSERT INTO children VALUES (1, 1);""", "DROP TABLE children;\nDROP TABLE parents;")
                    .migration("2_rebuild", """
                            PRAGMA foreign_keys = off;
                            BEGIN TRANSACTION;
                            CREATE TABLE new_parents (id integer PRIMARY KEY, name text NOT NULL);
                            INSERT INTO new_parents SELECT id, name FROM parents;
                            DROP TABLE parents;
                            ALTER TABLE new_parents RENAME TO parents;
                            COMMIT;
                            PRAGMA foreign_keys = on;""", "SELECT 1;");
            project.run("migrate").assertExit(0);
            assertThat(database.rows("SELECT id, parent_id FROM children")).containsExactly("1|1");
            assertThat(database.rows("PRAGMA foreign_key_check")).isEmpty();
        }
    }
}
