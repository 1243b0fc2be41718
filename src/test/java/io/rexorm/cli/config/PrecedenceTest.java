package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrecedenceTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "without the {0} strongest the lock time-out is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 1s (flag --lock-timeout)",
                "1 | 2s (REXORM_LOCK_TIMEOUT)",
                "2 | 3s (.env:1)",
                "3 | 4s (profile test, rexorm.yaml:6)",
                "4 | 5m (rexorm.yaml:2)",
                "5 | 5s (default)"
            })
    void takesASettingFromTheStrongestSourceThatHasIt(int missing, String expected) {
        Workspace workspace = new Workspace(folder).flag("--env", "test");
        if (missing < 1) {
            workspace.flag("--lock-timeout", "1s");
        }
        if (missing < 2) {
            workspace.variable("REXORM_LOCK_TIMEOUT", "2s");
        }
        if (missing < 3) {
            workspace.dotEnv("REXORM_LOCK_TIMEOUT=3s\n");
        }
        workspace.yaml("migrations:\n"
                + (missing < 5 ? "  lock-timeout: 5m\n" : "  table: t\n")
                + "profiles:\n  test:\n    migrations:\n"
                + (missing < 4 ? "      lock-timeout: 4s\n" : "      table: u\n"));

        assertThat(workspace.shown("migrations.lock-timeout")).isEqualTo(expected);
    }

    @ParameterizedTest(name = "without the {0} strongest the database is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | postgres://flag:5432/a     | flag --url",
                "1 | postgres://variable:5432/b | REXORM_URL",
                "2 | postgres://heroku:5432/c   | DATABASE_URL",
                "3 | postgres://dotenv:5432/d   | .env:1",
                "4 | postgres://dotenv:5432/e   | .env:2",
                "5 | postgres://profile:5432/f  | profile test, rexorm.yaml:4",
                "6 | postgres://top:5432/g      | rexorm.yaml:1",
                "7 | sqlite:rexorm.db           | default"
            })
    void takesTheUrlFromTheStrongestSourceThatHasOne(int missing, String expected, String origin) {
        Workspace workspace = new Workspace(folder).flag("--env", "test");
        if (missing < 1) {
            workspace.flag("--url", "postgres://flag/a");
        }
        if (missing < 2) {
            workspace.variable("REXORM_URL", "postgres://variable/b");
        }
        if (missing < 3) {
            workspace.variable("DATABASE_URL", "postgres://heroku/c");
        }
        workspace.dotEnv((missing < 4 ? "REXORM_URL=postgres://dotenv/d\n" : "\n")
                + (missing < 5 ? "DATABASE_URL=postgres://dotenv/e\n" : ""));
        workspace.yaml((missing < 7 ? "url: postgres://top/g\n" : "\n")
                + "profiles:\n  test:\n"
                + (missing < 6 ? "    url: postgres://profile/f\n" : "    templates: t\n"));

        Configuration configuration = workspace.load();

        assertThat(configuration.databaseUrl()).isEqualTo(expected);
        assertThat(configuration.settings())
                .filteredOn(setting -> setting.key().equals("database"))
                .extracting(ResolvedSetting::origin)
                .containsExactly(origin);
    }

    @Test
    void hasDefaultsWithoutAnyConfiguration() {
        Configuration configuration = new Workspace(folder).load();

        assertThat(configuration.databaseUrl()).isEqualTo("sqlite:rexorm.db");
        assertThat(configuration.database().database())
                .isEqualTo(folder.resolve("rexorm.db").toString());
        assertThat(configuration.migrations().directories()).containsExactly(folder.resolve("migrations"));
        assertThat(configuration.migrations().table()).isEqualTo("rex_migrations");
        assertThat(configuration.migrations().lockTimeout()).hasSeconds(5);
        assertThat(configuration.migrations().statementTimeout()).isZero();
        assertThat(configuration.migrations().lockWait()).hasSeconds(60);
        assertThat(configuration.models().directory()).isEqualTo(folder.resolve("src/main/java"));
        assertThat(configuration.root()).isEqualTo(folder);
        assertThat(configuration.project().file()).isNull();
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void aProfileCanBeChosenByFlagVariableOrDotEnvInThisOrder() {
        Workspace workspace = new Workspace(folder)
                .yaml("profiles: {a: {templates: A}, b: {templates: B}, c: {templates: C}}")
                .dotEnv("REXORM_ENV=c");
        assertThat(workspace.shown("templates")).isEqualTo("C (profile c, rexorm.yaml:1)");

        workspace.variable("REXORM_ENV", "b");
        assertThat(workspace.shown("templates")).isEqualTo("B (profile b, rexorm.yaml:1)");

        workspace.flag("--env", "a");
        assertThat(workspace.shown("templates")).isEqualTo("A (profile a, rexorm.yaml:1)");
        assertThat(workspace.load().project().profile()).isEqualTo("a");
    }

    @Test
    void aProfileKeepsWhatItDoesNotSay() {
        Workspace workspace = new Workspace(folder).yaml("""
                        database: postgres
                        host: localhost
                        name: shop
                        user: ann
                        profiles:
                          test: {name: shop_test}
                        """).flag("--env", "test");

        assertThat(workspace.load().databaseUrl()).isEqualTo("postgres://ann@localhost:5432/shop_test");
    }

    @Test
    void pathsStartFromWhereTheyAreWritten() {
        Workspace workspace = new Workspace(folder)
                .yaml("file: data/app.db\nmigrations: {dir: [db/one, db/two]}\ntemplates: tpl")
                .dotEnv("REXORM_MODELS_DIR=generated")
                .variable("REXORM_TEMPLATES", "mine")
                .in("sub/folder");

        Configuration configuration = workspace.load();

        assertThat(configuration.database().database())
                .isEqualTo(folder.resolve("data/app.db").toString());
        assertThat(configuration.migrations().directories())
                .containsExactly(folder.resolve("db/one"), folder.resolve("db/two"));
        assertThat(configuration.models().directory()).isEqualTo(folder.resolve("generated"));
        assertThat(configuration.templates()).isEqualTo(folder.resolve("sub/folder/mine"));
        assertThat(workspace.flag("--dir", "x", "../y").load().migrations().directories())
                .containsExactly(folder.resolve("sub/folder/x"), folder.resolve("sub/y"));
    }

    @Test
    void aVariableHoldsAListWithCommas() {
        Workspace workspace = new Workspace(folder).variable("REXORM_DIR", "one, two");

        assertThat(workspace.load().migrations().directories())
                .isEqualTo(List.of(folder.resolve("one"), folder.resolve("two")));
    }
}
