package io.rexorm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "jdbc:"})
    void readsAUrl(String prefix) {
        PostgresAddress address =
                PostgresAddress.parse(prefix + "postgresql://ann:p%40ss%2Fword@db:6543/shop?ssl=false");

        assertThat(address).isEqualTo(new PostgresAddress("db", 6543, "shop", "ann", "p@ss/word", "ssl=false"));
    }

    @Test
    void fillsInWhatIsLeftOut() {
        assertThat(PostgresAddress.parse("postgres://localhost"))
                .isEqualTo(new PostgresAddress("localhost", 5432, "postgres", "postgres", "", ""));
    }

    @Test
    void writesTheUrlOfAnotherDatabaseOnTheSameServer() {
        assertThat(PostgresAddress.parse("postgresql://ann:p%40ss@db/shop?a=b")
                        .withDatabase("test")
                        .url())
                .isEqualTo("postgresql://ann:p%40ss@db:5432/test?a=b");
    }

    @Test
    void keepsThePasswordToItself() {
        assertThat(PostgresAddress.parse("postgresql://ann:secret@db/shop")).hasToString("db:5432/shop");
    }

    @Test
    void refusesAPasswordAmongTheParameters() {
        assertThatThrownBy(() -> PostgresAddress.parse("jdbc:postgresql://db/shop?user=ann&password=secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("before the host")
                .hasMessageNotContaining("secret");
    }
}
