package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rexorm.ErrorCode;
import io.rexorm.script.SourcePosition;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "migration: {dir: x}                  | 1:1: unknown key 'migration' | did you mean 'migrations'?",
                "migrations: {tabel: x}               | 1:14: unknown key 'tabel' in 'migrations' | did you mean 'table'?",
                "migrations: {lock_timeout: 5s}       | 1:14: unknown key 'lock_timeout' in 'migrations' | did you mean 'lock-timeout'?",
                "lock-timeout: 5s                     | 1:1: unknown key 'lock-timeout' | did you mean 'migrations.lock-timeout'?",
                "logging: {zzzzz: 1}                  | 1:11: unknown key 'zzzzz' in 'logging' | known here: level",
                "profiles: {a: {profiles: {}}}        | 1:16: unknown key 'profiles' | known here: database, file, url, host, port, name, user, password, sslmode, connect-timeout, migrations, models, templates, logging",
                "profiles: {a: {hots: x}}             | 1:16: unknown key 'hots' | did you mean 'host'?",
                "migrations: {lock-timeout: 5}        | 1:28: 'migrations.lock-timeout' is '5', which is a number without a unit | write 5s or 5ms",
                "migrations: {lock-timeout: 5 s}      | 1:28: 'migrations.lock-timeout' is '5 s', which is not a duration | write 500ms, 5s, 2m or 1h",
                "migrations: {lock-timeout: 0s}       | 1:28: 'migrations.lock-timeout' is '0s', which is no time at all | write 'none' to switch it off",
                "migrations: {lock-wait: none}        | 1:25: 'migrations.lock-wait' is 'none', which is not a duration | write 500ms, 5s, 2m or 1h",
                "migrations: {out-of-order: alow}     | 1:28: 'migrations.out-of-order' is 'alow', which is not known | did you mean 'allow'?",
                "migrations: {transaction: maybe}     | 1:27: 'migrations.transaction' is 'maybe', which is not known | use one of: each, all, none",
                "profiles: {p: {database: postgre}}   | 1:26: 'database' is 'postgre', which is not known | did you mean 'postgres'?",
                "port: 99999                          | 1:7: 'port' is '99999', which is not a number from 1 to 65535 | write a plain number",
                "port: [1, 2]                         | 1:7: 'port' is a list, and one value is expected | write port: (number)",
                "host: {a: b}                         | 1:7: 'host' is a block of keys, and one value is expected | write host: (text)",
                "host:                                | 1:6: 'host' has no value | write host: (text)",
                "host: ~                              | 1:7: 'host' has no value | write host: (text)",
                "host: ''                             | 1:7: 'host' is empty | give it a value, or remove it",
                "user: !ann                           | 1:7: 'user' begins with '!', a tag in YAML | put the value into quotes",
                "migrations: {dir: []}                | 1:19: 'migrations.dir' is an empty list | name at least one folder, or remove it",
                "migrations: 5                        | 1:13: 'migrations' has to hold keys and values | write lines such as 'key: value'",
                "profiles: [a]                        | 1:11: 'profiles' has to hold keys and values | write lines such as 'key: value'",
                "- a                                  | 1:1: the file has to hold keys and values | write lines such as 'key: value'",
                "just text                            | 1:1: the file has to hold keys and values | write lines such as 'key: value'",
            })
    void saysWhereWhatAndWhatToDo(String yaml, String message, String hint) {
        ConfigurationException failure = failureOf(yaml);

        assertThat(failure).hasMessage("rexorm.yaml:" + message);
        assertThat(failure.hint()).isEqualTo(hint);
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
    }

    @Test
    void namesTheLineOfTheFirstOfTwoKeys() {
        assertThat(failureOf("file: a\nmigrations:\n  dir: x\nfile: b"))
                .hasMessage("rexorm.yaml:4:1: duplicate key 'file', first given in line 1");
        assertThat(failureOf("profiles:\n  a: {}\n  b: {}\n  a: {}"))
                .hasMessage("rexorm.yaml:4:3: duplicate key 'a', first given in line 2");
    }

    @Test
    void countsColumnsAsAPersonDoes() {
        assertThat(failureOf("migrations: {dir: [\"\uD83E\uDD96\"], xx: 1}").position())
                .isEqualTo(new SourcePosition("rexorm.yaml", 1, 26));
    }

    @Test
    void condensesAFaultOfSyntaxToOneSentenceWithItsPlace() {
        assertThat(failureOf("file: a\n\tname: b"))
                .hasMessageStartingWith("rexorm.yaml:2:1: this is not valid YAML: ")
                .message()
                .doesNotContain("\n");
        assertThat(failureOf("a: b: c")).hasMessageStartingWith("rexorm.yaml:1:5: this is not valid YAML: ");
        assertThat(failureOf("migrations: {dir: x"))
                .hasMessageStartingWith("rexorm.yaml:1:20: this is not valid YAML: ");
    }

    @Test
    void refusesSeveralDocuments() {
        assertThat(failureOf("file: a\n---\nfile: b"))
                .hasMessageStartingWith("rexorm.yaml:2:1: this is not valid YAML: ")
                .hasMessageContaining("another document")
                .extracting("hint")
                .isEqualTo("keep one document: remove the line '---'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: @s3cret",
                "password: *s3cret",
                "password: %s3cret",
                "password: `s3cret",
                "password: s3cret: s3cret",
                "password: \"s3cret",
                "password: \"s3cret\\q\"",
                "password: {s3cret}",
                "password: [s3cret]",
                "port: 1\nhost: {password: s3cret"
            })
    void neverQuotesALineThatMayHoldAPassword(String yaml) {
        assertThat(failureOf(yaml)).hasNoCause().message().doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n", "migrations:\nprofiles:\n", "\uFEFFfile: rexorm.db\r\n"})
    void acceptsAFileThatSaysNextToNothing(String yaml) {
        assertThat(new Workspace(folder).yaml(yaml).load().databaseUrl()).isEqualTo("sqlite:rexorm.db");
    }

    @Test
    void takesTextAsItIsWritten() {
        Configuration configuration = new Workspace(folder)
                .yaml("database: postgres\nname: 0123\nuser: yes\npassword: 1e3\nmigrations: {table: null_table}")
                .load();

        assertThat(configuration.database().database()).isEqualTo("0123");
        assertThat(configuration.database().user()).isEqualTo("yes");
        assertThat(configuration.database().password()).isEqualTo("1e3");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws Exception {
        java.nio.file.Files.write(folder.resolve("rexorm.yaml"), new byte[] {'f', ':', ' ', (byte) 0xE9});

        assertThatThrownBy(new Workspace(folder)::load).hasMessage("rexorm.yaml: this file is not UTF-8");
    }

    @Test
    void saysWhenAMergeKeyIsNotNeeded() {
        assertThat(failureOf("profiles:\n  a: &a {file: x}\n  b:\n    <<: *a").hint())
                .isEqualTo("a profile has all top-level settings already: name only what differs");
    }

    private ConfigurationException failureOf(String yaml) {
        Workspace workspace = new Workspace(folder).yaml(yaml);
        return catchThrowableOfType(ConfigurationException.class, workspace::load);
    }
}
