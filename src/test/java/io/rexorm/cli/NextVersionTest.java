package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.migration.MigrationFile;
import io.rexorm.migration.MigrationKind;
import io.rexorm.migration.Version;
import io.rexorm.migration.format.MigrationFormat;
import io.rexorm.script.ScriptSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextVersionTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:59.987Z");

    private static NextVersion after(String... versions) {
        List<MigrationFile> existing = new ArrayList<>();
        for (String version : versions) {
            Version parsed = Version.parse(version);
            MigrationKind kind = parsed.isRepeatable() ? MigrationKind.REPEATABLE : MigrationKind.SQL;
            existing.add(new MigrationFile(
                    parsed,
                    "x",
                    kind,
                    ScriptSource.ofText(version + ".sql", "SELECT 1"),
                    null,
                    MigrationFormat.REXORM));
        }
        return new NextVersion(existing, NOW);
    }

    @Test
    void isTheTimeInUtc() {
        assertThat(after().get()).isEqualTo("20261122093059");
    }

    @Test
    void neverGivesTwoAlike() {
        NextVersion versions = after();
        assertThat(List.of(versions.get(), versions.get(), versions.get()))
                .containsExactly("20261122093059", "20261122093100", "20261122093101");
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "20261122093058, 20261122093059",
        "20261122093059, 20261122093100",
        "20261231235959, 20270101000000",
        "20280228235959, 20280229000000",
        "20991231235959, 21000101000000",
        "2026.11, 20261122093059",
        "1.2.3, 20261122093059",
        "R__views, 20261122093059",
    })
    void isLaterThanTheNewestEvenWhenTheClockIsBehind(String newest, String next) {
        assertThat(after("20250101000000", newest).get()).isEqualTo(next);
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "0001, 0002",
        "0009, 0010",
        "9, 10",
        "999, 1000",
        "000, 001",
        "1763804453123, 1763804453124",
    })
    void goesOnCountingWithAsManyDigits(String newest, String next) {
        assertThat(after(newest).get()).isEqualTo(next);
    }

    @Test
    void countsOnFromTheNewestAndNotFromTheLast() {
        NextVersion versions = after("0012", "0003", "R__views");
        assertThat(versions.get()).isEqualTo("0013");
        assertThat(versions.get()).isEqualTo("0014");
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        "20261399999999, 20261400000000",
        "20261122093059123, 20261122093059124",
        "99999999999999999998, 99999999999999999999",
    })
    void goesOnFromALongNumberThatIsNoTime(String newest, String next) {
        assertThat(after(newest).get()).isEqualTo(next);
    }
}
