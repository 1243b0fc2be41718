package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"0, 0 migrations", "1, 1 migration", "2, 2 migrations", "1000, 1000 migrations"})
    void counts(long number, String text) {
        assertThat(Wording.count(number, "migration")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1000, 1.0 s",
        "1099, 1.0 s",
        "59999, 59.9 s",
        "60000, 1 m 0 s",
        "125999, 2 m 5 s",
        "3600000, 1 h 0 m",
        "5459000, 1 h 30 m",
        "90000000, 25 h 0 m",
    })
    void saysHowLongItTook(long millis, String text) {
        assertThat(Wording.duration(millis)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22T09:31:02.999, 2026-11-22 09:31:02", "2026-01-02T03:04:05, 2026-01-02 03:04:05"})
    void saysWhenInTheReadersZone(LocalDateTime local, String text) {
        assertThat(Wording.localTime(local.atZone(ZoneId.systemDefault()).toInstant()))
                .isEqualTo(text);
    }
}
