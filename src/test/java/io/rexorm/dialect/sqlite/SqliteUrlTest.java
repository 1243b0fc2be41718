package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.jdbc.ConnectionSettings;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteUrlTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "sqlite:app.db, app.db",
        "sqlite:./data/app.db, ./data/app.db",
        "sqlite:../app.db, ../app.db",
        "sqlite://data/app.db, data/app.db",
        "sqlite:/srv/app.db, /srv/app.db",
        "sqlite:///srv/app.db, /srv/app.db",
        "sqlite:////srv/app.db, /srv/app.db",
        "sqlite3:app.db, app.db",
        "sqlite3:///srv/app.db, /srv/app.db",
        "SQLITE:app.db, app.db",
        "jdbc:sqlite:app.db, app.db",
        "jdbc:sqlite:/srv/app.db, /srv/app.db",
        ":memory:, :memory:",
        "sqlite::memory:, :memory:",
        "sqlite://:memory:, :memory:",
        "sqlite3::memory:, :memory:",
        "jdbc:sqlite::memory:, :memory:",
        "sqlite:C:\\data\\app.db, C:\\data\\app.db",
        "sqlite:C:/data/app.db, C:/data/app.db",
        "sqlite:/C:/data/app.db, C:/data/app.db",
        "sqlite:///C:/data/app.db, C:/data/app.db",
        "sqlite:my%20app.db, my app.db",
        "sqlite:my app.db, my app.db",
        "sqlite:100%.db, 100%.db",
        "jdbc:sqlite:my%20app.db, my%20app.db",
        "sqlite:file:app.db?mode=memory&cache=shared, file:app.db?mode=memory&cache=shared",
    })
    void findsTheFile(String url, String file) {
        ConnectionSettings settings = parse(url);

        assertThat(settings.database()).isEqualTo(file);
        assertThat(settings.dialect()).isEqualTo("sqlite");
        assertThat(settings.host()).isNull();
        assertThat(settings.parameters()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "busy_timeout=5000, busy_timeout, 5000",
        "journal_mode=WAL, journal_mode, WAL",
        "mode=ro, open_mode, 1",
        "mode=rw, open_mode, 2",
        "mode=rwc, open_mode, 6",
    })
    void givesTheDriverItsParameters(String query, String name, String value) {
        ConnectionSettings settings = parse("sqlite:app.db?" + query);

        assertThat(settings.database()).isEqualTo("app.db");
        assertThat(settings.parameters()).containsEntry(name, value).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres://h/n", "app.db", "file:app.db", "sqlitex:app.db", "", "jdbc:postgresql:n"})
    void leavesOtherSchemesToOthers(String url) {
        assertThat(SqliteUrl.parse(url)).isNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sqlite:, the SQLite url names no file",
        "sqlite://, the SQLite url names no file",
        "jdbc:sqlite:, the SQLite url names no file",
        "sqlite:?mode=ro, the SQLite url names no file",
        "sqlite:a.db?mode=memory, the SQLite url has the unknown mode 'memory'",
        "sqlite:a.db?bussy_timeout=1, the SQLite url has a parameter 'bussy_timeout' that nobody knows",
        "sqlite:a.db?busy_timeout, a parameter of the SQLite url has no value",
    })
    void saysWhatIsWrong(String url, String message) {
        assertThatThrownBy(() -> SqliteUrl.parse(url))
                .hasMessage(message)
                .hasFieldOrPropertyWithValue("code", ErrorCode.CONFIGURATION_INVALID);
    }

    private static ConnectionSettings parse(String url) {
        return Objects.requireNonNull(SqliteUrl.parse(url));
    }
}
