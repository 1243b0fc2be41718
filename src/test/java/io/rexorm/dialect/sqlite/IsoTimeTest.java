package io.rexorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:31:02.123456789Z, 2026-11-22T09:31:02.123Z",
        "2026-11-22T09:31:02Z, 2026-11-22T09:31:02.000Z",
        "1969-12-31T23:59:59.5Z, 1969-12-31T23:59:59.500Z",
        "0000-02-29T00:00:00Z, 0000-02-29T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
        "+12026-11-22T09:31:02.123Z, +12026-11-22T09:31:02.123Z",
        "-0001-11-22T09:31:02.123Z, -0001-11-22T09:31:02.123Z",
    })
    void writesMilliseconds(Instant time, String text) {
        assertThat(IsoTime.text(time)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T09:31:02.123Z",
                "2026-11-22T09:31:02Z",
                "2028-02-29T23:59:59.999Z",
                "1970-01-01T00:00:00.001Z",
                "1969-12-31T23:59:59.999Z",
                "0001-01-01T00:00:00Z",
                "2026-11-22T09:31:02.123456789Z",
                "2026-11-22T09:31:02.5Z",
                "+12026-11-22T09:31:02Z",
            })
    void readsWhatTheLibraryReads(String text) {
        assertThat(IsoTime.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void readsBackWhatItWrote() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            Instant time = Instant.ofEpochMilli(random.nextLong(-2_000_000_000_000L, 4_000_000_000_000L));
            assertThat(IsoTime.parse(IsoTime.text(time))).isEqualTo(time);
        }
    }

    @Test
    void whatItWritesIsSortedAsTimeIs() {
        Instant second = Instant.parse("2026-11-22T09:31:02Z");
        assertThat(IntStream.of(0, 1, 10, 999, 1000, 1001).mapToObj(millis -> IsoTime.text(second.plusMillis(millis))))
                .isSorted();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-11-22",
                "2026-13-22T09:31:02Z",
                "2026-02-30T09:31:02Z",
                "2026-11-22Txx:31:02Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThatThrownBy(() -> IsoTime.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
