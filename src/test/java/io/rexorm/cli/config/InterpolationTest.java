package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "${SET}, value",
        "a-${SET}-${SET}-b, a-value-value-b",
        "${UNSET:-other}, other",
        "${EMPTY:-other}, other",
        "${SET:-other}, value",
        "x${UNSET:-}, x",
        "${UNSET:-${SET}}, value",
        "${UNSET:-${UNSET:-deep}}!, deep!",
        "${DOTENV}, from-file",
        "${BOTH}, real",
        "$${SET}, ${SET}",
        "$SET, $SET",
        "a$b{c}, a$b{c}",
        "${file:secret.txt}, hidden",
        "${file:${UNSET:-secret}.txt}, hidden",
        "${TRICKY}, ${SET}",
    })
    void fillsInVariablesAndFiles(String written, String expected) {
        Workspace workspace = workspace("models: {package: '" + written + "'}");

        assertThat(workspace.load().models().packageName()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${UNSET}       | the variable UNSET is not set",
                "x ${           | '${' is never closed",
                "${SET          | '${' is never closed",
                "${}            | what stands in '${…}' is not the name of a variable",
                "${not a name}  | what stands in '${…}' is not the name of a variable",
                "${1A}          | what stands in '${…}' is not the name of a variable",
                "${file:none}   | the file 'none' cannot be read",
                "${EMPTY}       | 'models.package' is empty",
            })
    void saysWhereAndWhatCannotBeFilledIn(String written, String message) {
        Workspace workspace = workspace("models:\n  package: '" + written + "'");

        assertThatThrownBy(workspace::load)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("rexorm.yaml:2:12: " + message);
    }

    @Test
    void looksUpOnlyWhatIsUsed() {
        Workspace workspace = workspace("""
                url: ${UNSET}
                migrations: {lock-timeout: "${UNSET}"}
                profiles:
                  production: {url: "${file:/nowhere}"}
                """);
        workspace.flag("--url", "sqlite:a.db").flag("--lock-timeout", "1s");

        assertThat(workspace.load().databaseUrl()).isEqualTo("sqlite:a.db");
    }

    @Test
    void checksWhatComesOutAsIfItWereWrittenThere() {
        assertThatThrownBy(workspace("migrations:\n  lock-timeout: ${SET}")::load)
                .hasMessage("rexorm.yaml:2:17: 'migrations.lock-timeout' is 'value', which is not a duration");
    }

    @Test
    void aFileIsReadFromTheFolderOfTheYaml() {
        Workspace workspace = workspace("database: postgres\nname: n\npassword: ${file:secret.txt}")
                .in("elsewhere");

        assertThat(workspace.load().database().password()).isEqualTo("hidden");
    }

    @Test
    void aUrlMayComeFromAVariable() {
        Workspace workspace = workspace("profiles: {production: {url: '${MY_URL}'}}")
                .flag("--env", "production")
                .variable("MY_URL", "postgres://ann:${SET}@h/n");

        assertThat(workspace.load().database().password()).isEqualTo("${SET}");
        assertThat(workspace.shown("url")).isEqualTo("postgres://ann@h:5432/n (profile production, rexorm.yaml:1)");
    }

    @Test
    void flagsAndVariablesAreTakenAsTheyAre() {
        Workspace workspace =
                workspace("").variable("REXORM_MODELS_PACKAGE", "${SET}").flag("--table", "${SET}");

        assertThat(workspace.load().models().packageName()).isEqualTo("${SET}");
        assertThat(workspace.load().migrations().table()).isEqualTo("${SET}");
    }

    private Workspace workspace(String yaml) {
        return new Workspace(folder)
                .yaml(yaml)
                .dotEnv("DOTENV=from-file\nBOTH=file")
                .file("secret.txt", "hidden\r\n")
                .variable("SET", "value")
                .variable("EMPTY", "")
                .variable("BOTH", "real")
                .variable("TRICKY", "${SET}");
    }
}
