package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.SessionListener;
import io.rexorm.migration.Actor;
import io.rexorm.migration.Migrate;
import io.rexorm.migration.MigrateSelection;
import io.rexorm.migration.MigrationListener;
import io.rexorm.migration.MigrationOptions;
import io.rexorm.migration.MigrationProject;
import io.rexorm.migration.MigrationResult;
import io.rexorm.migration.OutOfOrder;
import io.rexorm.migration.Rollback;
import io.rexorm.migration.RollbackSelection;
import io.rexorm.migration.RunContext;
import io.rexorm.migration.StopRequest;
import io.rexorm.migration.TransactionMode;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no exception of ours, and not even an exception, rolls back all the same: memory, stack, a fault of the caller. */
@EachDatabase
class ThrowableTest {
    private final TestDatabase database;

    @TempDir
    Path folder;

    ThrowableTest(TestDatabase database) {
        this.database = database;
    }

    /** What really goes wrong in the Java virtual machine. */
    enum Fault {
        MEMORY(OutOfMemoryError.class) {
            @Override
            void strike() {
                long[][] all = new long[64][];
                for (int i = 0; i < all.length; i++) {
                    all[i] = new long[Integer.MAX_VALUE - 8];
                }
            }
        },
        STACK(StackOverflowError.class) {
            @Override
            void strike() {
                descend(1);
            }

            private int descend(int depth) {
                return descend(depth + 1) + 1;
            }
        },
        ASSERTION(AssertionError.class) {
            @Override
            void strike() {
                throw new AssertionError("the caller's own");
            }
        };

        private final Class<? extends Throwable> type;

        Fault(Class<? extends Throwable> type) {
            this.type = type;
        }

        abstract void strike();
    }

    @BeforeEach
    void migrations() throws IOException {
        write("1_a.sql", "-- migrate:up\nCREATE TABLE a (n int);\n-- migrate:down\nDROP TABLE a;\n");
        write(
                "2_b.sql",
                "-- migrate:up\nCREATE TABLE b (n int);\nINSERT INTO a VALUES (1);\nINSERT INTO b VALUES (2);\n"
                        + "-- migrate:down\nDELETE FROM a;\nDROP TABLE b;\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private RunContext context(MigrationListener listener) {
        Actor actor = new Actor("ann", "build-7", "test");
        return new RunContext(actor, InstantSource.system(), listener, SessionListener.NONE, new StopRequest(), null);
    }

    private MigrationProject project() {
        return MigrationProject.of(database.url(), folder);
    }

    private static MigrationOptions options(TransactionMode mode) {
        return new MigrationOptions(mode, OutOfOrder.FAIL, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, 0, false);
    }

    private MigrationResult migrate(TransactionMode mode, MigrationListener listener) {
        return new Migrate(project(), options(mode), context(listener)).run(new MigrateSelection.Latest());
    }

    /** Before the last statement of the second migration, when two of it have run. */
    private static MigrationListener striking(Fault fault, int number) {
        return new MigrationListener() {
            private String current = "";

            @Override
            public void started(String title) {
                current = title;
            }

            @Override
            public void statement(int which, int total) {
                if (current.equals("2_b") && which == number) {
                    fault.strike();
                }
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void rollsTheMigrationBackAndGivesTheLockBack(Fault fault) throws SQLException {
        assertThatThrownBy(() -> migrate(TransactionMode.EACH, striking(fault, 3)))
                .isInstanceOf(fault.type);

        assertThat(Tables.tables(database)).containsExactly("a", "rex_migrations");
        assertThat(database.rows("SELECT n FROM a")).isEmpty();
        assertThat(database.rows("SELECT version, status FROM rex_migrations")).containsExactly("1|applied");
        // It waits for no lock, so that one that was kept would fail it.
        assertThat(migrate(TransactionMode.EACH, MigrationListener.NONE).steps())
                .hasSize(1);
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
    }

    @ParameterizedTest
    @EnumSource
    void rollsAllMigrationsBackWhereAllAreOneTransaction(Fault fault) throws SQLException {
        assertThatThrownBy(() -> migrate(TransactionMode.ALL, striking(fault, 3)))
                .isInstanceOf(fault.type);

        assertThat(Tables.tables(database)).containsExactly("rex_migrations");
        assertThat(database.rows("SELECT version FROM rex_migrations")).isEmpty();
        assertThat(migrate(TransactionMode.ALL, MigrationListener.NONE).steps()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void outsideATransactionTheNextRunGoesOnWhereItStruck(Fault fault) throws SQLException {
        assertThatThrownBy(() -> migrate(TransactionMode.NONE, striking(fault, 3)))
                .isInstanceOf(fault.type);

        assertThat(database.rows("SELECT status, reason FROM rex_migrations WHERE version = '2'"))
                .containsExactly("failed|up: 2 of 3 statements done");
        assertThat(migrate(TransactionMode.NONE, MigrationListener.NONE).steps())
                .hasSize(1);
        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
        assertThat(database.rows("SELECT n FROM b")).containsExactly("2");
    }

    @Test
    void aDownIsRolledBackToo() throws SQLException {
        migrate(TransactionMode.EACH, MigrationListener.NONE);
        Rollback rollback = new Rollback(project(), options(TransactionMode.EACH), context(striking(Fault.STACK, 2)));

        assertThatThrownBy(() -> rollback.run(new RollbackSelection.Step(1))).isInstanceOf(StackOverflowError.class);

        assertThat(database.rows("SELECT n FROM a")).containsExactly("1");
        assertThat(database.rows("SELECT version, status FROM rex_migrations ORDER BY version"))
                .containsExactly("1|applied", "2|applied");
    }
}
