package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.orm.ResultRow;
import io.rexorm.orm.Rex;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What PostgreSQL's rows hold where nobody has said what they are to be. */
@EachDatabase(DatabaseKind.POSTGRES)
class RowValuesTest {
    private final TestDatabase database;

    RowValuesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void areObjectsOfJavasOwn() {
        ResultRow row;
        try (Rex db = Rex.open(database.url())) {
            row = db.query("""
                select date '2024-02-29' as d, time '23:59:59.123456' as t, timetz '10:00:00.5+02' as tz,
                       timestamp '2024-03-31 02:30:00.000001' as ts, timestamptz '2024-01-01 00:00:00.123456+00' as tstz,
                       '{"a": 1}'::jsonb as j, '{1,2}'::int[] as a, '1 day'::interval as i, '10.0.0.1'::inet as ip,
                       1.50::numeric as n, true as b, uuid '00000000-0000-0000-0000-000000000001' as u, null::date as none""").one();
        }
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("d", LocalDate.of(2024, 2, 29));
        expected.put("t", LocalTime.parse("23:59:59.123456"));
        expected.put("tz", OffsetTime.parse("10:00:00.5+02:00"));
        expected.put("ts", LocalDateTime.parse("2024-03-31T02:30:00.000001"));
        expected.put("tstz", Instant.parse("2024-01-01T00:00:00.123456Z"));
        expected.put("j", "{\"a\": 1}");
        expected.put("a", new Integer[] {1, 2});
        expected.put("i", "1 days");
        expected.put("ip", "10.0.0.1");
        expected.put("n", new BigDecimal("1.50"));
        expected.put("b", true);
        expected.put("u", new UUID(0, 1));
        expected.put("none", null);
        assertThat(row.toMap()).usingRecursiveComparison().isEqualTo(expected);
    }
}
