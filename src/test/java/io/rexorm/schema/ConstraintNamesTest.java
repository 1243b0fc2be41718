package io.rexorm.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintNamesTest {

    @Test
    void givesTheNamesThatPostgresGives() {
        assertThat(ConstraintNames.index("users", List.of("last_name", "id"))).isEqualTo("users_last_name_id_idx");
        assertThat(ConstraintNames.unique("users", List.of("email"))).isEqualTo("users_email_key");
        assertThat(ConstraintNames.foreignKey("users", List.of("company_id"))).isEqualTo("users_company_id_fkey");
        assertThat(ConstraintNames.check("users", "role")).isEqualTo("users_role_check");
    }

    @ParameterizedTest
    @ValueSource(ints = {57, 58, 59, 60, 80, 200})
    void keepsEveryNameWithin63Bytes(int length) {
        for (String letter : List.of("a", "ä", "語", "😀")) {
            String name = ConstraintNames.index("t", List.of(letter.repeat(length)));

            assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(63);
            assertThat(name).startsWith("t_" + letter).endsWith("_idx").doesNotContain("\uFFFD");
            assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(name);
        }
    }

    @Test
    void keepsLongNamesApart() {
        String table = "a_table_with_a_name_that_is_so_long_that_it_must_be_cut_off_at_the_end";

        String first = ConstraintNames.index(table, List.of("first"));
        String second = ConstraintNames.index(table, List.of("second"));

        assertThat(first).isNotEqualTo(second).hasSize(63);
        assertThat(first).isEqualTo(ConstraintNames.index(table, List.of("first")));
    }
}
