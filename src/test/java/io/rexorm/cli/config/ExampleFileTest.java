package io.rexorm.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds {@code rexorm.yaml.example} to the catalogue. */
class ExampleFileTest {
    @TempDir
    Path folder;

    @Test
    void loadsAsItIsAndSaysTheDefaults() throws IOException {
        Configuration defaults = new Workspace(folder).load();
        Configuration example = new Workspace(folder).yaml(example()).load();

        assertThat(example.databaseUrl()).isEqualTo(defaults.databaseUrl());
        assertThat(example.migrations()).isEqualTo(defaults.migrations());
        assertThat(example.models()).isEqualTo(defaults.models());
        assertThat(example.templates()).isEqualTo(defaults.templates());
        assertThat(example.logLevel()).isEqualTo(defaults.logLevel());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void loadsWithAnyOneKeySwitchedOn(Setting setting) throws IOException {
        List<String> lines = new ArrayList<>();
        String section = "";
        for (String line : example().lines().toList()) {
            section = sectionAfter(line, section);
            boolean wanted = (section + keyOf(line)).equals(setting.key());
            lines.add(wanted ? switchedOn(line) : line);
        }
        Workspace workspace = new Workspace(folder)
                .yaml(String.join("\n", lines))
                .variable("DATABASE_URL", "sqlite:x.db")
                .variable("SHOP_PASSWORD", "x");

        assertThat(workspace.load().settings()).isNotEmpty();
    }

    @Test
    void loadsWithEveryKeySwitchedOnAndAnotherDatabaseNamed() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : example().lines().toList()) {
            lines.add(switchedOn(line));
        }
        Workspace workspace =
                new Workspace(folder).yaml(String.join("\n", lines)).flag("--url", "sqlite:x.db");

        assertThat(workspace.shown("migrations.lock-wait")).startsWith("60s (rexorm.yaml:");
    }

    @Test
    void holdsEverySettingAndNothingElse() throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        String section = "";
        for (String line : beforeProfiles().lines().toList()) {
            section = sectionAfter(line, section);
            if (!keyOf(line).isEmpty() && !switchedOn(line).endsWith(":")) {
                keys.add(section + keyOf(line));
            }
        }

        assertThat(keys)
                .containsExactlyInAnyOrderElementsOf(
                        settings().stream().map(Setting::key).toList());
    }

    @ParameterizedTest
    @MethodSource("settings")
    void explainsEverySettingWithItsUnitDefaultFlagAndVariable(Setting setting) throws IOException {
        String comment = commentOf(setting);

        assertThat(comment).contains(setting.variable());
        assertThat(comment).contains("[" + setting.unit().split("[:,]", 2)[0]);
        if (setting.flag() != null) {
            assertThat(comment).contains(setting.flag() + " ");
        }
        if (setting.defaultValue() != null) {
            assertThat(comment).contains("default " + setting.defaultValue() + "]");
        }
    }

    static List<Setting> settings() {
        return SettingCatalogue.ALL;
    }

    /** The comment above a setting, back to the empty line before it. */
    private static String commentOf(Setting setting) throws IOException {
        List<String> comment = new ArrayList<>();
        String section = "";
        for (String line : beforeProfiles().lines().toList()) {
            section = sectionAfter(line, section);
            if ((section + keyOf(line)).equals(setting.key())) {
                return String.join("\n", comment);
            }
            if (line.isBlank()) {
                comment.clear();
            }
            comment.add(line);
        }
        throw new AssertionError("no " + setting.key());
    }

    private static String sectionAfter(String line, String section) {
        boolean top = !line.isBlank() && !line.startsWith(" ") && !keyOf(line).isEmpty();
        if (!top) {
            return section;
        }
        return line.endsWith(":") ? line.replace(":", ".") : "";
    }

    private static String keyOf(String line) {
        String text = switchedOn(line).strip();
        int colon = text.indexOf(':');
        return text.startsWith("#") || colon < 0 ? "" : text.substring(0, colon);
    }

    private static String switchedOn(String line) {
        return line.replaceFirst("^( *)#(?=[a-z])", "$1");
    }

    private static String beforeProfiles() throws IOException {
        return example().split("\nprofiles:", 2)[0];
    }

    private static String example() throws IOException {
        return Files.readString(Path.of("rexorm.yaml.example"));
    }
}
