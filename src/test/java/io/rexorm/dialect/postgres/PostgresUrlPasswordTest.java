package io.rexorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.jdbc.PercentEncoding;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresUrlPasswordTest {
    static final List<String> PASSWORDS = List.of(
            "plain",
            "p@ss",
            "p:ss",
            "p/ss",
            "p#ss",
            "p%ss",
            "p?ss",
            "p ss",
            "p&ss",
            "p=ss",
            "p+ss",
            "p$ss",
            "p'ss",
            "p\"ss",
            "p\\ss",
            "p[ss]",
            "@",
            ":",
            "/",
            "#",
            "?",
            "%",
            "@@",
            "//",
            "a@b/c",
            "a/b@c",
            "a?b@c",
            "a#b@c/d?e",
            "12/34",
            "12?a=b",
            "100%",
            "50%off",
            "pässwörd",
            "p@ss:/w#rd? 100%",
            "/@host:5432/",
            "?x=y&z");

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void takesItAsItIsWhereOneReadingMakesSense(String password) {
        check(parse("postgres://ann:" + password + "@db:6000/shop?sslmode=require"), password);
    }

    @ParameterizedTest
    @FieldSource("PASSWORDS")
    void takesItEncoded(String password) {
        check(
                parse("postgresql://ann:" + PercentEncoding.encode(password) + "@db:6000/shop?sslmode=require"),
                password);
        check(
                parse("jdbc:postgresql://db:6000/shop?user=ann&sslmode=require&password="
                        + PercentEncoding.encode(password)),
                password);
    }

    @Test
    void anAtInTheParametersIsNotTheEndOfThePassword() {
        ConnectionSettings settings = parse("postgres://ann:p/ss@db/shop?application_name=me@work");

        assertThat(settings.password()).isEqualTo("p/ss");
        assertThat(settings.display()).isEqualTo("postgres://ann@db:5432/shop");
        assertThat(settings.parameters()).containsEntry("ApplicationName", "me@work");
    }

    @Test
    void anEmptyPasswordIsNotAMissingOne() {
        assertThat(parse("postgres://ann:@db/shop").password()).isEmpty();
        assertThat(parse("postgres://ann@db/shop").password()).isNull();
    }

    @Test
    void refusesAUrlWithTwoReadings() {
        assertThatThrownBy(() -> parse("postgres://ann:p/ss@db/shop?application_name=me@work/shop"))
                .hasMessage("the PostgreSQL url can be read in two ways");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres://ann:s3cret@db",
                "postgres://ann:s3cret",
                "postgres://ann:s3cret/x",
                "postgres://ann:s3cret@db:x/n",
                "postgres://ann:s3@cret@db:x/n",
                "postgres://ann:x?s3cret@db:x/n",
                "postgres://ann:x/s3cret@db:x/n",
                "postgres://ann:x/s3cret?s3cret@db",
                "postgres://ann:s3cret@a,b/n",
                "postgres://ann:s3cret@db/n?nonsense=1",
                "postgres://db/n?password=s3cret&nonsense=1",
                "postgres://db/n?password=s3cret&x",
                "postgres://db/n?s3cret",
            })
    void noMessageHoldsIt(String url) {
        assertThatThrownBy(() -> parse(url)).hasNoCause().message().doesNotContain("s3", "cret");
    }

    private static void check(ConnectionSettings settings, String password) {
        assertThat(settings.password()).isEqualTo(password);
        assertThat(settings.display()).isEqualTo("postgres://ann@db:6000/shop");
        assertThat(settings.toString()).isEqualTo(settings.display());
        assertThat(settings.parameters()).containsEntry("sslmode", "require").hasSize(1);
    }

    private static ConnectionSettings parse(String url) {
        return Objects.requireNonNull(PostgresUrl.parse(url));
    }
}
