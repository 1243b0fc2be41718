package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: postgres://ann:s3cret@h/n",
                "url: postgres://h/n?user=ann&password=s3cret",
                "url: jdbc:postgresql://h/n?user=ann&password=s3cret",
                "url: postgres://ann@h/n\npassword: s3cret",
                "url: postgres://ann:${SECRET}@h/n",
                "database: postgres\nname: n\npassword: ${SECRET}",
                "database: postgres\nname: n\npassword: ${file:secret.txt}",
                "database: postgres\nname: n\npassword: ${UNSET:-s3cret}",
            })
    void nothingThatIsShownHoldsThePassword(String yaml) {
        Configuration configuration = workspace(yaml).load();

        assertThat(configuration.database().password()).isEqualTo("s3cret");
        assertThat(configuration.toString()).doesNotContain("s3cret");
        assertThat(configuration.settings()).anyMatch(setting -> setting.value().equals("***"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: postgres://ann:s3cret@h",
                "url: mysql://ann:s3cret@h/n",
                "url: ann:s3cret@h/n",
                "url: postgres://ann:${SECRET}@h:x/n",
                "url: postgres://ann:s3cret@h/n\nhost: other",
                "url: postgres://ann:s3cret@h/n\ndatabase: sqlite",
                "url: postgres://ann:s3cret@h/n\npassword: ${UNSET}",
                "url: postgres://ann:s3cret@h/n?nonsense=s3cret",
                "url: postgres://ann:${UNSET}s3cret@h/n",
                "password: [s3cret]",
                "password: {s3cret: s3cret}",
                "password: !s3cret",
                "database: postgres://ann:s3cret@h/n",
                "database: ${SECRET_URL}",
                "name: postgres://ann:s3cret@h/n",
                "file: postgres://ann:s3cret@h/n",
                "host: ann:s3cret@h\nname: n",
                "url: [postgres://ann:s3cret@h/n]",
                "database: postgres\nname: n\npassword: s3cret${UNSET}",
                "database: postgres\nname: n\npassword: s3cret${",
                "database: postgres\nname: n\npassword: ${s3cret!}",
            })
    void noFailureHoldsThePassword(String yaml) {
        Workspace workspace = workspace(yaml);
        ConfigurationException failure = catchThrowableOfType(ConfigurationException.class, workspace::load);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).contains("rexorm.yaml:").doesNotContain("s3cret");
        assertThat(String.valueOf(failure.hint())).doesNotContain("s3cret");
    }

    private Workspace workspace(String yaml) {
        return new Workspace(folder)
                .yaml(yaml)
                .file("secret.txt", "s3cret\n")
                .variable("SECRET", "s3cret")
                .variable("SECRET_URL", "postgres://ann:s3cret@h/n");
    }
}
