package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.ErrorCode;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of exit codes, which scripts rely on. {@link ExitCodeCallsTest} reaches each of them. */
class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "OK, 0",
        "FAILED, 1",
        "USAGE, 2",
        "PENDING, 3",
        "INVALID, 4",
        "LOCKED, 7",
        "UNREACHABLE, 8",
        "INTERRUPTED, 130",
    })
    void hasItsNumber(ExitCode code, int number) {
        assertThat(code.number()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1, STATEMENT_FAILED BUSY PERMISSION_DENIED READ_ONLY OUT_OF_SPACE DAMAGED TRANSACTION_FAILED FILE_EXISTS"
                + " FILE_NOT_WRITTEN MAPPING_INVALID INTERNAL NOT_UNIQUE NO_REFERENCE VALUE_MISSING CHECK_FAILED NOT_FOUND"
                + " TOO_MANY_ROWS STALE_ENTITY TIMED_OUT UNSUPPORTED QUERY_INVALID",
        "2, USAGE CONFIGURATION_INVALID UNKNOWN_VERSION TEMPLATE_INVALID NOT_CONFIRMED",
        "4, SCRIPT_INVALID MIGRATION_INVALID DUPLICATE_VERSION MIGRATION_EDITED MIGRATION_MISSING OUT_OF_ORDER ALREADY_APPLIED NO_DOWN"
                + " MIGRATION_UNFINISHED HISTORY_INVALID",
        "7, LOCK_NOT_OBTAINED",
        "8, CONNECTION_FAILED COMMIT_LOST POOL_EXHAUSTED",
        "130, INTERRUPTED",
    })
    void followsFromTheFailure(int number, String failures) {
        Set<ErrorCode> expected =
                Stream.of(failures.split(" ")).map(ErrorCode::valueOf).collect(Collectors.toSet());
        Set<ErrorCode> actual = EnumSet.allOf(ErrorCode.class).stream()
                .filter(code -> ExitCode.of(code).number() == number)
                .collect(Collectors.toSet());
        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void noNumberStandsForTwoThings() {
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::number)).doesNotHaveDuplicates();
    }
}
