package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S, 500ms",
        "5s, PT5S, 5s",
        "90s, PT90S, 90s",
        "120s, PT2M, 2m",
        "2m, PT2M, 2m",
        "1h, PT1H, 1h",
        "0s, PT0S, 0s",
        "1000ms, PT1S, 1s",
        "999999999h, PT999999999H, 999999999h"
    })
    void isReadAndWritten(String text, Duration expected, String written) {
        assertThat(DurationText.parse(text)).isEqualTo(expected);
        assertThat(DurationText.format(expected)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 s", "-5s", "5.5s", "5S", "5d", "PT5S", "9999999999s", "٥s"})
    void isRefused(String text) {
        assertThat(DurationText.parse(text)).isNull();
    }
}
