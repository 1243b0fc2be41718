package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.ConnectionSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseResolverTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void emptyFolder() {
        workspace = new Workspace(folder);
    }

    @Test
    void aUrlReplacesWhatWeakerSourcesSayAboutThePlace() {
        workspace
                .yaml(
                        "database: postgres\nhost: dev\nport: 1\nname: dev\nuser: dev\npassword: dev-secret\nsslmode: disable")
                .variable("DATABASE_URL", "postgres://prod/shop");

        ConnectionSettings database = workspace.load().database();

        assertThat(database.display()).isEqualTo("postgres://prod:5432/shop");
        assertThat(database.password()).isNull();
        assertThat(database.parameters()).isEmpty();
    }

    @Test
    void aStrongerDatabaseOrFileReplacesAWeakerUrl() {
        workspace
                .yaml("url: postgres://prod/shop\nprofiles: {test: {file: ':memory:'}}")
                .flag("--env", "test");

        assertThat(workspace.load().databaseUrl()).isEqualTo("sqlite::memory:");
    }

    @Test
    void aStrongerPartReplacesThatPartOfAUrl() {
        workspace
                .yaml("url: postgres://ann:old@prod:6000/shop")
                .variable("REXORM_NAME", "shop_test")
                .variable("REXORM_PASSWORD", "new-secret");

        ConnectionSettings database = workspace.load().database();

        assertThat(database.display()).isEqualTo("postgres://ann@prod:6000/shop_test");
        assertThat(database.password()).isEqualTo("new-secret");
        assertThat(workspace.shown("host")).isEqualTo("prod (rexorm.yaml:1)");
        assertThat(workspace.shown("name")).isEqualTo("shop_test (REXORM_NAME)");
    }

    @Test
    void separateUserAndPasswordWinOverThoseInTheUrlBesideThem() {
        workspace.yaml("url: postgres://ann:old@prod/shop\nuser: bob\npassword: 'p@ss:/w#rd'");

        ConnectionSettings database = workspace.load().database();

        assertThat(database.user()).isEqualTo("bob");
        assertThat(database.password()).isEqualTo("p@ss:/w#rd");
    }

    @Test
    void aWeakerVariableCompletesAUrl() {
        workspace.flag("--url", "postgres://ann@prod/shop").variable("REXORM_PASSWORD", "s3cret");

        assertThat(workspace.load().database().password()).isEqualTo("s3cret");
        assertThat(workspace.shown("password")).isEqualTo("*** (REXORM_PASSWORD)");
    }

    @Test
    void libpqVariablesNameADatabaseWhereNothingElseDoes() {
        workspace
                .variable("PGHOST", "db")
                .variable("PGPORT", "6000")
                .variable("PGDATABASE", "shop")
                .variable("PGUSER", "ann")
                .variable("PGPASSWORD", "s3cret")
                .variable("PGSSLMODE", "require")
                .variable("PGCONNECT_TIMEOUT", "3")
                .variable("PGAPPNAME", "deploy");

        ConnectionSettings database = workspace.load().database();

        assertThat(database.display()).isEqualTo("postgres://ann@db:6000/shop");
        assertThat(database.password()).isEqualTo("s3cret");
        assertThat(database.connectTimeout()).hasSeconds(3);
        assertThat(database.parameters())
                .containsEntry("sslmode", "require")
                .containsEntry("ApplicationName", "deploy")
                .hasSize(2);
    }

    @Test
    void libpqVariablesRankAsVariablesOverSingleSettings() {
        workspace.yaml("database: postgres\nhost: dev\nname: shop\nuser: ann").variable("PGHOST", "ci");

        assertThat(workspace.load().databaseUrl()).isEqualTo("postgres://ann@ci:5432/shop");
        assertThat(workspace.variable("REXORM_HOST", "own").load().databaseUrl())
                .isEqualTo("postgres://ann@own:5432/shop");
    }

    @Test
    void libpqVariablesOnlyCompleteAUrl() {
        workspace
                .yaml("url: postgres://ann@prod/shop?sslmode=verify-full")
                .variable("PGHOST", "other")
                .variable("PGPORT", "1")
                .variable("PGDATABASE", "other")
                .variable("PGUSER", "other")
                .variable("PGPASSWORD", "s3cret")
                .variable("PGSSLMODE", "disable");

        ConnectionSettings database = workspace.load().database();

        assertThat(database.display()).isEqualTo("postgres://ann@prod:5432/shop");
        assertThat(database.password()).isEqualTo("s3cret");
        assertThat(database.parameters()).containsEntry("sslmode", "verify-full");
    }

    @Test
    void libpqVariablesMeanNothingToSqlite() {
        workspace.yaml("database: sqlite").variable("PGHOST", "db").variable("PGDATABASE", "shop");
        workspace.variable("PGUSER", "ann").variable("PGSSLMODE", "require").variable("PGCONNECT_TIMEOUT", "3");

        ConnectionSettings database = workspace.load().database();

        assertThat(database.dialect()).isEqualTo("sqlite");
        assertThat(database.parameters()).isEmpty();
        assertThat(database.connectTimeout()).hasSeconds(10);
    }

    @Test
    void anEmptyLibpqVariableCountsAsUnset() {
        assertThat(workspace
                        .variable("PGHOST", "")
                        .variable("PGDATABASE", "")
                        .load()
                        .databaseUrl())
                .isEqualTo("sqlite:rexorm.db");
    }

    @Test
    void theConnectTimeoutOfAUrlYieldsToAStrongerOneOnly() {
        workspace.yaml("connect-timeout: 3s").flag("--url", "postgres://h/n?connect_timeout=20");
        assertThat(workspace.shown("connect-timeout")).isEqualTo("20s (flag --url)");

        workspace.flag("--url", "postgres://h/n");
        assertThat(workspace.shown("connect-timeout")).isEqualTo("3s (rexorm.yaml:1)");

        workspace.yaml("url: postgres://h/n?connect_timeout=20").flag("--url").variable("REXORM_CONNECT_TIMEOUT", "4s");
        assertThat(workspace.shown("connect-timeout")).isEqualTo("4s (REXORM_CONNECT_TIMEOUT)");
    }

    @Test
    void aFileAloneMeansSqliteAndAHostAloneMeansPostgres() {
        assertThat(workspace.yaml("file: x/y.db").load().databaseUrl()).isEqualTo("sqlite:x/y.db");
        assertThat(workspace.yaml("host: h\nname: n").load().databaseUrl()).isEqualTo("postgres://h:5432/n");
    }

    @Test
    void blocksOfBothDatabasesMayStandSideBySide() {
        String both = "file: a.db\nhost: h\nname: n\n";

        assertThat(workspace.yaml(both + "database: sqlite").load().databaseUrl())
                .isEqualTo("sqlite:a.db");
        assertThat(workspace.yaml(both + "database: postgres").load().databaseUrl())
                .isEqualTo("postgres://h:5432/n");
    }

    @Test
    void aSqliteUrlIsRelativeToWhereItIsWritten() {
        workspace.yaml("url: sqlite:data/app.db").in("sub");

        assertThat(workspace.load().database().database())
                .isEqualTo(folder.resolve("data/app.db").toString());
        assertThat(workspace.flag("--url", "sqlite3:own.db").load().databaseUrl())
                .isEqualTo("sqlite:own.db");
    }

    @Test
    void aUrlBesideAHostIsRefused() {
        workspace.yaml("url: postgres://h/n\nhost: other");

        assertThatThrownBy(workspace::load)
                .hasMessage("rexorm.yaml:2:7: 'host' and 'url' both say where the database is");
    }

    @Test
    void aUrlBesideAnotherDatabaseIsRefused() {
        workspace.yaml("url: postgres://h/n\ndatabase: sqlite");

        assertThatThrownBy(workspace::load)
                .hasMessage("rexorm.yaml:2:11: 'database' says one thing and 'url' another: postgres://h:5432/n");
        assertThat(workspace
                        .yaml("url: postgres://h/n\ndatabase: postgres")
                        .load()
                        .databaseUrl())
                .isEqualTo("postgres://h:5432/n");
    }

    @Test
    void aHostOverASqliteUrlIsRefused() {
        workspace.yaml("url: sqlite:a.db").variable("REXORM_HOST", "h");

        assertThatThrownBy(workspace::load)
                .hasMessageStartingWith("REXORM_HOST: 'host' has no meaning for the url sqlite:")
                .hasMessageEndingWith("(rexorm.yaml:1)");
    }

    @Test
    void aServerWithoutADatabaseNameIsRefused() {
        assertThatThrownBy(workspace.variable("PGHOST", "db")::load)
                .hasMessage("PGHOST: this is a PostgreSQL database, and nothing says its name")
                .extracting("hint")
                .asString()
                .contains("PGDATABASE");
    }

    @Test
    void socketsAndListsOfHostsAreRefusedByName() {
        workspace.variable("PGDATABASE", "n");

        assertThatThrownBy(workspace.variable("PGHOST", "/run/postgresql")::load)
                .hasMessage("PGHOST: '/run/postgresql' is a socket, and Java connects over TCP");
        assertThatThrownBy(workspace.variable("PGHOST", "a,b")::load)
                .hasMessage("PGHOST: 'a,b' is several hosts, and Rex-ORM connects to one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"REXORM_URL", "DATABASE_URL", "REXORM_HOST", "REXORM_DATABASE", "REXORM_ENV", "REXORM_CONFIG"})
    void aVariableThatArrivedEmptyIsRefusedAndDoesNotMeanTheDefaultDatabase(String variable) {
        workspace.variable(variable, "");

        assertThatThrownBy(workspace::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(variable + ": ");
    }

    @Test
    void anEmptyVariableIsNoMatterWhereAStrongerOneIsSet() {
        workspace.variable("DATABASE_URL", "").flag("--url", "sqlite:x.db");

        assertThat(workspace.load().databaseUrl()).isEqualTo("sqlite:x.db");
    }

    @Test
    void aUrlInThePlaceOfAnotherSettingIsRefused() {
        assertThatThrownBy(workspace.yaml("file: sqlite:app.db")::load)
                .hasMessage("rexorm.yaml:1:7: 'file' is a url, and a path is expected");
        assertThatThrownBy(workspace.variable("REXORM_DATABASE", "postgres://h/n")::load)
                .hasMessage("REXORM_DATABASE: 'database' is a url, and sqlite|postgres is expected");
    }

    @Test
    void anUnknownSchemeIsRefused() {
        assertThatThrownBy(workspace.flag("--url", "mysql://ann:s3cret@h/n")::load)
                .hasMessage("flag --url: no database understands this url");
    }
}
