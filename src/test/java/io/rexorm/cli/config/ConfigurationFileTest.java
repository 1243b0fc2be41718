package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationFileTest {
    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void emptyFolder() {
        workspace = new Workspace(folder);
    }

    @Test
    void isFoundInAParentFolderWhichThenIsTheRoot() {
        workspace.yaml("templates: t").in("a/b/c");

        Configuration configuration = workspace.load();

        assertThat(configuration.root()).isEqualTo(folder);
        assertThat(configuration.project().file()).isEqualTo(folder.resolve("rexorm.yaml"));
        assertThat(configuration.templates()).isEqualTo(folder.resolve("t"));
        assertThat(workspace.shown("templates")).isEqualTo("t (../../../rexorm.yaml:1)");
    }

    @Test
    void theNearestOneCounts() {
        workspace
                .yaml("templates: far")
                .file("a/rexorm.yaml", "templates: near")
                .in("a/b");

        assertThat(workspace.load().templates()).isEqualTo(folder.resolve("a/near"));
    }

    @Test
    void mayHaveTheShortSuffixButNotBoth() {
        assertThat(workspace.file("rexorm.yml", "templates: t").shown("templates"))
                .isEqualTo("t (rexorm.yml:1)");
        assertThatThrownBy(workspace.yaml("")::load)
                .hasMessage("there are both " + folder.resolve("rexorm.yaml") + " and rexorm.yml");
    }

    @Test
    void canBeNamedByFlagOrVariable() {
        workspace.yaml("templates: own").file("etc/a.yaml", "templates: a").file("etc/b.yaml", "templates: b");

        assertThat(workspace.variable("REXORM_CONFIG", "etc/a.yaml").shown("templates"))
                .isEqualTo("a (etc/a.yaml:1)");
        assertThat(workspace.flag("--config", "etc/b.yaml").shown("templates")).isEqualTo("b (etc/b.yaml:1)");
        assertThat(workspace.load().root()).isEqualTo(folder.resolve("etc"));
    }

    @Test
    void hasToExistWhereItIsNamed() {
        assertThatThrownBy(workspace.flag("--config", "none.yaml")::load)
                .hasMessage("flag --config: there is no file 'none.yaml'");
    }

    @Test
    void hasToHoldTheProfileThatIsAskedFor() {
        workspace.flag("--env", "prodution");

        assertThatThrownBy(workspace::load)
                .hasMessage("flag --env: there is no profile 'prodution', as there is no rexorm.yaml");
        assertThatThrownBy(workspace.yaml("profiles: {production: {}, test: {}}")::load)
                .hasMessage("flag --env: there is no profile 'prodution' in rexorm.yaml")
                .extracting("hint")
                .isEqualTo("did you mean 'production'?");
        assertThatThrownBy(workspace.flag("--env", "x")::load)
                .extracting("hint")
                .isEqualTo("known profiles: production, test");
    }

    @Test
    void theDotEnvBesideItIsRead() {
        workspace
                .yaml("")
                .dotEnv("REXORM_TABLE=t")
                .file("a/.env", "REXORM_TABLE=wrong")
                .in("a");

        assertThat(workspace.shown("migrations.table")).isEqualTo("t (../.env:1)");
    }
}
