package io.rexorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectsTest {
    private final Dialects dialects = Dialects.load();

    @Test
    void findsBoth() {
        assertThat(dialects.names()).containsExactlyInAnyOrder("postgres", "sqlite");
        assertThat(dialects.names()).allSatisfy(name -> {
            assertThat(dialects.named(name).name()).isEqualTo(name);
            assertThat(dialects.lexicalRules()).containsKey(name);
        });
    }

    @Test
    void namesThoseThatThereAre() {
        assertThatThrownBy(() -> dialects.named("mysql"))
                .isInstanceOfSatisfying(RexException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
                    assertThat(e.hint()).contains("postgres", "sqlite");
                })
                .hasMessage("unknown database 'mysql'");
    }

    @ParameterizedTest
    @CsvSource({
        "postgres://h/n, postgres",
        "postgresql://h/n, postgres",
        "jdbc:postgresql://h/n, postgres",
        "sqlite:a.db, sqlite",
        "sqlite3:a.db, sqlite",
        "jdbc:sqlite:a.db, sqlite",
        ":memory:, sqlite",
    })
    void knowsWhoseUrlItIs(String url, String dialect) {
        assertThat(dialects.parseUrl(url).dialect()).isEqualTo(dialect);
    }

    @ParameterizedTest
    @CsvSource({"mysql://ann:s3cret@h/n, mysql:", "s3cret, without a scheme", "'', without a scheme"})
    void showsNoMoreThanTheSchemeOfAUrlThatNobodyKnows(String url, String shown) {
        assertThatThrownBy(() -> dialects.parseUrl(url))
                .isInstanceOf(RexException.class)
                .hasMessageContaining(shown)
                .hasMessageNotContaining("s3cret");
    }
}
