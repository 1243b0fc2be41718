package io.rexorm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

    @ParameterizedTest
    @ValueSource(strings = {"p@ss:/w#rd?", "p%40ss%3A%2Fw%23rd%3F", "p%40ss%3a%2fw%23rd%3f"})
    void masksASecretInAllItsForms(String form) {
        Redactor redactor = Redactor.of(List.of("p@ss:/w#rd?"));

        assertThat(redactor.redact("refused: " + form + " (tried " + form + ")"))
                .isEqualTo("refused: *** (tried ***)");
    }

    @Test
    void masksSpacesHoweverTheyAreEncoded() {
        Redactor redactor = Redactor.of(List.of("two words"));

        assertThat(redactor.redact("two words, two%20words, two+words")).isEqualTo("***, ***, ***");
    }

    @Test
    void masksTheLongerOfTwoSecretsFirst() {
        assertThat(Redactor.of(List.of("cret", "s3cret-and-more")).redact("s3cret-and-more cret"))
                .isEqualTo("*** ***");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgres://ann:x@h/n                      | postgres://ann:***@h/n",
                "url jdbc:postgresql://a:p@q/r@h:1/n here  | url jdbc:postgresql://a:***@h:1/n here",
                "postgres://a:x@h/n, postgres://b:y@i/m    | postgres://a:***@h/n, postgres://b:***@i/m",
                "postgres://ann@h:5432/n                   | postgres://ann@h:5432/n",
                "postgres://h:5432/n                       | postgres://h:5432/n",
                "?user=ann&password=x&sslmode=require      | ?user=ann&password=***&sslmode=require",
                "PGPASSWORD=x psql                         | PGPASSWORD=*** psql",
                "Password='x y' host=h                     | Password=*** host=h",
                "sslpassword=x;pwd=y                       | sslpassword=***;pwd=***",
                "password= and nothing                     | password= and nothing",
                "SELECT password FROM users                | SELECT password FROM users",
                "PASSWORDS=1                               | PASSWORDS=1",
            })
    void masksWhateverStandsWhereAPasswordStands(String text, String expected) {
        assertThat(Redactor.of(List.of()).redact(text)).isEqualTo(expected);
    }

    @Test
    void leavesAShortSecretInOrdinaryText() {
        Redactor redactor = Redactor.of(List.of("in", ""));

        assertThat(redactor.redact("error in line 3 of postgres://ann:in@h/n"))
                .isEqualTo("error in line 3 of postgres://ann:***@h/n");
    }

    @Test
    void takesTheSecretsOfSettings() {
        Redactor redactor = Redactor.of(settings("ann", "s3cret", Map.of("sslpassword", "k3ypass")));

        assertThat(redactor.redact("s3cret k3ypass ann")).isEqualTo("*** *** ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "shop", "ann-user", "localhost"})
    void doesNotMaskANameThatIsShownAnyway(String password) {
        Redactor redactor = Redactor.of(settings("ann-user", password, Map.of()));

        assertThat(redactor.redact("no " + password + ", password=" + password))
                .isEqualTo("no " + password + ", password=***");
    }

    @Test
    void leavesTextOfLettersThatGrowInLowerCaseWhole() {
        assertThat(Redactor.of(List.of()).redact("İ password=x İ")).isEqualTo("İ password=*** İ");
    }

    private static ConnectionSettings settings(String user, String password, Map<String, String> parameters) {
        return new ConnectionSettings(
                "postgres",
                "localhost",
                5432,
                "shop",
                user,
                password,
                parameters,
                ConnectionSettings.DEFAULT_CONNECT_TIMEOUT);
    }
}
