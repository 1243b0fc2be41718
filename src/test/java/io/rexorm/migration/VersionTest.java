package io.rexorm.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    private static Version version(String text) {
        return Objects.requireNonNull(Version.parse(text), text);
    }

    @Test
    void comparesNumberByNumber() {
        List<Version> sorted = Arrays.stream(new String[] {
                    "1",
                    "1.2",
                    "1.10",
                    "2",
                    "9",
                    "10",
                    "2015-12-19-180527",
                    "20260101000000",
                    "123456789012345678901234567890",
                    "R__a",
                    "R__b"
                })
                .map(VersionTest::version)
                .toList();
        List<Version> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void takesNumbersThatBeginWithADateForMomentsHoweverExactTheyAre() {
        List<Version> sorted = Arrays.stream(new String[] {
                    "99999999",
                    "9999999999999",
                    "20240306170000",
                    "20240313",
                    "20240313000000",
                    "2024031308",
                    "202403130800000000",
                    "20240313080001",
                    "20241399000000",
                    "100000000000000"
                })
                .map(VersionTest::version)
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = 0; j < sorted.size(); j++) {
                assertThat(Integer.signum(sorted.get(i).compareTo(sorted.get(j))))
                        .as("%s and %s", sorted.get(i), sorted.get(j))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 001", "1, 1.0", "1.2, 1_2", "1.2, 1-2", "0, 000"})
    void areEqualWhenTheirNumbersAre(String one, String other) {
        assertThat(version(one)).isEqualTo(version(other)).hasSameHashCodeAs(version(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1a", "1..2", ".1", "1.", "-1", "R__", "latest", "1 2"})
    void refusesWhatIsNone(String text) {
        assertThat(Version.parse(text)).isNull();
    }

    @Test
    void keepsItsText() {
        assertThat(version("0001")).hasToString("0001");
    }
}
