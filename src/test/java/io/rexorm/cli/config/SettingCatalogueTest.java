package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.rexorm.jdbc.ConnectionSettings;
import io.rexorm.migration.OutOfOrder;
import io.rexorm.migration.TransactionMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class SettingCatalogueTest {
    static final List<Setting> SETTINGS = SettingCatalogue.ALL;

    @Test
    void noTwoSettingsShareAKeyAFlagOrAVariable() {
        assertThat(SETTINGS).extracting(Setting::key).doesNotHaveDuplicates();
        assertThat(SETTINGS).extracting(Setting::variable).doesNotHaveDuplicates();
        assertThat(SETTINGS)
                .filteredOn(setting -> setting.flag() != null)
                .extracting(Setting::flag)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void everySettingIsFoundByItsNamesAndDescribedInOneLine(Setting setting) {
        assertThat(SettingCatalogue.byKey(setting.key())).isEqualTo(setting);
        if (setting.flag() != null) {
            assertThat(SettingCatalogue.byFlag(setting.flag())).isEqualTo(setting);
        }
        assertThat(setting.description()).isNotBlank().doesNotContain("\n").hasSizeLessThan(110);
        assertThat(setting.unit()).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    void everyDefaultIsAValueOfItsOwnKind(Setting setting) {
        ValueReader values = new ValueReader(new Interpolation(List.of()));
        String text = setting.defaultValue() == null ? "" : setting.defaultValue();
        if (!text.isEmpty()) {
            Value value = Value.of(text, Origin.of("default", Path.of("")));
            assertThatCode(() -> values.check(setting, value)).doesNotThrowAnyException();
        }
    }

    @Test
    void aVariableIsNamedAfterTheFlagOrElseTheKey() {
        assertThat(SettingCatalogue.DIR.variable()).isEqualTo("REXORM_DIR");
        assertThat(SettingCatalogue.LOCK_TIMEOUT.variable()).isEqualTo("REXORM_LOCK_TIMEOUT");
        assertThat(SettingCatalogue.MODELS_DIR.variable()).isEqualTo("REXORM_MODELS_DIR");
        assertThat(SettingCatalogue.CONNECT_TIMEOUT.variable()).isEqualTo("REXORM_CONNECT_TIMEOUT");
    }

    @Test
    void choicesAreThoseOfTheCode() {
        assertThat(SettingCatalogue.OUT_OF_ORDER.choices()).isEqualTo(lower(OutOfOrder.values()));
        assertThat(SettingCatalogue.TRANSACTION.choices()).isEqualTo(lower(TransactionMode.values()));
        assertThat(SettingCatalogue.CONNECT_TIMEOUT.defaultValue())
                .isEqualTo(DurationText.format(ConnectionSettings.DEFAULT_CONNECT_TIMEOUT));
    }

    private static List<String> lower(Enum<?>[] values) {
        return java.util.Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
