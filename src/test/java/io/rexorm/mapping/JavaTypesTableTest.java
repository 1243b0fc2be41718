package io.rexorm.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.entity.ColumnTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/types.md} says of every Java type what the code makes of it. */
class JavaTypesTableTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "java.lang.String; TEXT",
                "java.lang.Short; SMALLINT",
                "java.lang.Byte; SMALLINT",
                "java.lang.Integer; INTEGER",
                "java.lang.Long; BIGINT",
                "java.lang.Float; REAL",
                "java.lang.Double; DOUBLE",
                "java.lang.Boolean; BOOLEAN",
                "java.lang.Character; TEXT",
                "java.math.BigInteger; TEXT",
                "java.math.BigDecimal; NUMERIC(38, 10)",
                "java.net.URI; TEXT",
                "java.util.UUID; UUID",
                "java.time.LocalDate; DATE",
                "java.time.LocalTime; TIME",
                "java.time.LocalDateTime; TIMESTAMP",
                "java.time.Instant; TIMESTAMPTZ",
                "java.time.OffsetDateTime; TIMESTAMPTZ",
                "java.time.ZonedDateTime; TIMESTAMPTZ",
                "java.time.OffsetTime; TEXT",
                "java.time.Duration; BIGINT",
                "java.time.Period; TEXT",
                "java.time.Year; INTEGER",
                "java.time.YearMonth; TEXT",
                "java.time.MonthDay; TEXT",
                "java.time.ZoneId; TEXT",
                "java.time.ZoneOffset; TEXT",
            })
    void isDocumented(Class<?> type, String column) throws IOException {
        Codec<?> codec = Codecs.of(type);
        assertThat(codec).isNotNull();
        String expected = column.startsWith("NUMERIC") ? "Decimal[precision=38, scale=10]" : column;
        assertThat(codec.type().toString()).isEqualTo(expected);

        assertThat(rows()).anySatisfy(row -> {
            assertThat(row).containsPattern("(?i)`(@Json )?" + shortName(type) + "`");
            assertThat(row).contains("`" + column + "`");
        });
    }

    @Test
    void isWhatTheCompilerKnowsToo() {
        assertThat(Stream.concat(ScalarCodecs.types().stream(), ConvertedCodecs.types().stream()))
                .extracting(Class::getTypeName)
                .containsExactlyInAnyOrderElementsOf(ColumnTypes.SCALARS);
        assertThat(ArrayCodec.elements())
                .extracting(Class::getTypeName)
                .containsExactlyInAnyOrderElementsOf(ColumnTypes.ELEMENTS);
    }

    @Test
    void namesNoColumnForATypeWithoutOne() {
        assertThat(Codecs.of(Thread.class)).isNull();
    }

    private static List<String> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/types.md")).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
    }

    private static String shortName(Class<?> type) {
        String name = type.getSimpleName();
        return name.equals("Integer") ? "int" : name.equals("Character") ? "char" : name;
    }
}
