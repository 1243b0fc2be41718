package io.rexorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.jdbc.ConnectionSettings;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGProperty;

class PostgresUrlTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "postgres://ann@db:6000/shop, postgres://ann@db:6000/shop",
        "postgresql://db/shop, postgres://db:5432/shop",
        "POSTGRES://db/shop, postgres://db:5432/shop",
        "' postgres://db/shop ', postgres://db:5432/shop",
        "postgres:///shop, postgres://localhost:5432/shop",
        "postgres://ann@/shop, postgres://ann@localhost:5432/shop",
        "postgres://db:/shop, postgres://db:5432/shop",
        "postgres://[::1]:6000/shop, postgres://[::1]:6000/shop",
        "postgres://ann:x@[fe80::1%25eth0]/shop, postgres://ann@[fe80::1%eth0]:5432/shop",
        "postgres://db/my%20shop%2F2, postgres://db:5432/my shop/2",
        "postgres://ann%40corp@db/shop, postgres://ann@corp@db:5432/shop",
        "postgres:///shop?host=db&port=6000&user=ann, postgres://ann@db:6000/shop",
        "postgres://db?dbname=shop, postgres://db:5432/shop",
        "jdbc:postgresql://db/shop, postgres://db:5432/shop",
        "jdbc:postgresql://db:6000/shop?user=ann&password=x, postgres://ann@db:6000/shop",
        "jdbc:postgresql:shop, postgres://localhost:5432/shop",
        "jdbc:postgresql:/shop, postgres://localhost:5432/shop",
        "postgres://h_1.example-2.com/n, postgres://h_1.example-2.com:5432/n",
    })
    void findsThePlace(String url, String place) {
        assertThat(parse(url).display()).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "sslmode=require sslmode require",
                "application_name=a%26b ApplicationName a&b",
                "fallback_application_name=x ApplicationName x",
                "search_path=a,b currentSchema a,b",
                "schema=a currentSchema a",
                "options=-c%20a=b options '-c a=b'",
                "sslrootcert=/c.pem sslrootcert /c.pem",
                "channel_binding=require channelBinding require",
                "target_session_attrs=read-write targetServerType primary",
                "target_session_attrs=standby targetServerType secondary",
                "target_session_attrs=prefer-standby targetServerType preferSecondary",
                "target_session_attrs=any targetServerType any",
                "keepalives=1 tcpKeepAlive true",
                "keepalives=0 tcpKeepAlive false",
                "gssencmode=disable gssEncMode disable",
                "krbsrvname=x kerberosServerName x",
                "sslnegotiation=direct sslNegotiation direct",
                "prepareThreshold=0 prepareThreshold 0",
                "client_encoding=UTF8&sslmode=allow sslmode allow",
            })
    void givesTheDriverItsOwnNames(String query, String name, String value) {
        ConnectionSettings settings = parse("postgres://db/shop?" + query);

        assertThat(settings.parameters()).containsEntry(name, value).hasSize(1);
        assertThat(PGProperty.forName(name)).isNotNull();
    }

    @Test
    void readsTheTimeOutInSeconds() {
        assertThat(parse("postgres://db/n?connect_timeout=3").connectTimeout()).hasSeconds(3);
        assertThat(parse("jdbc:postgresql://db/n?connectTimeout=4").connectTimeout())
                .hasSeconds(4);
        assertThat(parse("postgres://db/n").connectTimeout()).isEqualTo(ConnectionSettings.DEFAULT_CONNECT_TIMEOUT);
    }

    @Test
    void userAndPasswordMayBeParameters() {
        ConnectionSettings settings = parse("postgres://db/n?user=ann@corp&password=p%26q");

        assertThat(settings.host()).isEqualTo("db");
        assertThat(settings.user()).isEqualTo("ann@corp");
        assertThat(settings.password()).isEqualTo("p&q");
        assertThat(settings.parameters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite:a.db", "mysql://h/n", "postgresx://h/n", "h/n", "", ":memory:", "jdbc:sqlite:a"})
    void leavesOtherSchemesToOthers(String url) {
        assertThat(PostgresUrl.parse(url)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgres://h                       | the PostgreSQL url names no database",
                "postgres://ann:s3cret@h            | the PostgreSQL url names no database",
                "postgres://ann:s3cret@h/           | the PostgreSQL url names no database",
                "postgres:                          | the PostgreSQL url names no database",
                "jdbc:postgresql:                   | the PostgreSQL url names no database",
                "postgres://ann:s3cret@h:x/n        | the PostgreSQL url has a port that is not a number from 1 to 65535",
                "postgres://ann:s3cret@h:70000/n    | the PostgreSQL url has a port that is not a number from 1 to 65535",
                "postgres://ann:s3cret/n            | the PostgreSQL url has a port that is not a number from 1 to 65535",
                "postgres://ann:s3cret@a,b/n        | the PostgreSQL url names several hosts, and Rex-ORM connects to one",
                "postgres://ann:s3cret@a:1,b:2/n    | the PostgreSQL url names several hosts, and Rex-ORM connects to one",
                "postgres://%2Frun%2Fpostgresql/n   | the PostgreSQL url names the socket /run/postgresql, and Java connects over TCP",
                "postgres:///n?host=/run            | the PostgreSQL url names the socket /run, and Java connects over TCP",
                "postgres://a:s3cret@h/n?sslmod=off | the PostgreSQL url has a parameter 'sslmod' that nobody knows",
                "postgres://a:s3cret@h/n?sslmode    | a parameter of the PostgreSQL url has no value",
                "postgres://h/n?connect_timeout=5s  | connect_timeout in the PostgreSQL url is not a number of seconds above zero",
                "postgres://h/n?connect_timeout=0   | connect_timeout in the PostgreSQL url is not a number of seconds above zero",
                "postgres://h/n?client_encoding=SJIS | the PostgreSQL url asks for client_encoding 'SJIS', and Rex-ORM speaks UTF-8 only",
            })
    void saysWhatIsWrong(String url, String message) {
        assertThatThrownBy(() -> PostgresUrl.parse(url))
                .isInstanceOfSatisfying(RexException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
                    assertThat(failure.hint()).isNotBlank().doesNotContain("s3cret");
                })
                .hasMessage(message)
                .hasNoCause();
    }

    private static ConnectionSettings parse(String url) {
        return Objects.requireNonNull(PostgresUrl.parse(url));
    }
}
