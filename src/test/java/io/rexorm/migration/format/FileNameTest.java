package io.rexorm.migration.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    private static FileName parse(String folder, String file) {
        return Objects.requireNonNull(FileName.parse(folder, file), file);
    }

    @ParameterizedTest
    @CsvSource({
        "20260101000000_create_users.sql, 20260101000000, create_users",
        "0001_init.sql, 0001, init",
        "1.sql, 1, ''",
        "V1__create_users.sql, 1, create_users",
        "V1_2__create_users.sql, 1_2, create_users",
        "V2.1__x.sql, 2.1, x",
        "001_2fa_codes.sql, 001, 2fa_codes",
        "7-with-dashes.sql, 7, with-dashes",
        "7 with blanks.sql, 7, with blanks",
        "3_UPPER.SQL, 3, UPPER",
        "R__all_views.sql, R__all_views, all_views"
    })
    void readsVersionAndName(String file, String version, String name) {
        FileName parsed = parse("migrations", file);
        assertThat(parsed.version()).isEqualTo(version);
        assertThat(parsed.name()).isEqualTo(name);
        assertThat(parsed.role())
                .isEqualTo(file.startsWith("R__") ? FoundScript.Role.REPEATABLE : FoundScript.Role.WHOLE);
    }

    @Test
    void readsPairs() {
        assertThat(parse("m", "1_a.up.sql").role()).isEqualTo(FoundScript.Role.UP);
        assertThat(parse("m", "1_a.down.sql").role()).isEqualTo(FoundScript.Role.DOWN);
        assertThat(parse("m", "1_a.down.sql").name()).isEqualTo("a");
        assertThat(parse("m", "V1.2__a.up.sql")).isEqualTo(new FileName("1.2", "a", FoundScript.Role.UP));
    }

    @Test
    void readsFoldersThatHoldAPair() {
        FileName down = parse("2015-12-19-180527_create_posts", "down.sql");
        assertThat(down.version()).isEqualTo("2015-12-19-180527");
        assertThat(down.name()).isEqualTo("create_posts");
        assertThat(down.role()).isEqualTo(FoundScript.Role.DOWN);
        assertThat(parse("1_init", "migration.sql")).isEqualTo(new FileName("1", "init", FoundScript.Role.WHOLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"create_users.sql", "V__x.sql", "_1.sql", "R__.sql", "up.sql"})
    void seesThatThereIsNoVersion(String file) {
        assertThat(FileName.parse("migrations", file)).isNull();
    }

    @Test
    void takesOnlySqlFilesForScripts() {
        assertThat(FileName.isScript("1_a.sql")).isTrue();
        assertThat(FileName.isScript("1_a.SQL")).isTrue();
        assertThat(FileName.isScript("README.md")).isFalse();
        assertThat(FileName.isScript(".1_a.sql")).isFalse();
    }
}
