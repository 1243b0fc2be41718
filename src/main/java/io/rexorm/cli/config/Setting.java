package io.rexorm.cli.config;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be configured, as data: the loader, {@code rexorm config}, the flags and the documentation all read
 * the same table, {@link SettingCatalogue}. Immutable.
 *
 * @param key where it stands in {@code rexorm.yaml}, such as {@code migrations.lock-timeout}
 * @param flag the flag that sets it, such as {@code --lock-timeout}, or null where there is none
 * @param kind what a value looks like
 * @param choices the words a {@link Kind#CHOICE} may be; empty for other kinds
 * @param defaultValue what holds where nothing is said, or null for nothing
 * @param tier how often people need it
 * @param description what it does, in one line
 */
public record Setting(
        String key,
        @Nullable String flag,
        Kind kind,
        List<String> choices,
        @Nullable String defaultValue,
        Tier tier,
        String description) {

    public Setting {
        choices = List.copyOf(choices);
    }

    /** The environment variable that sets it: the flag's name, or else the key's, as {@code REXORM_LOCK_TIMEOUT}. */
    public String variable() {
        String name = flag == null ? key : flag.substring(2);
        return "REXORM_" + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What a value is made of, for a person: {@code fail|warn|allow}, {@code duration: 500ms, 5s, 2m, 1h}. */
    public String unit() {
        return kind == Kind.CHOICE ? String.join("|", choices) : kind.unit;
    }

    /** A setting is its key. The generated methods would cost the start of the command their bootstrap. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Setting setting && setting.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** What a value looks like. */
    public enum Kind {
        TEXT("text"),
        /** Text that is never shown. */
        SECRET("text, never shown"),
        /** A URL, shown without its password. */
        URL("url"),
        /** A file or folder, relative to the place where it is written. */
        PATH("path"),
        /** One path or several. */
        PATHS("path, or list of paths"),
        /** Names with a text each. */
        PAIRS("block of name: text"),
        INTEGER("number"),
        /** A number with its unit. */
        DURATION("duration: 500ms, 5s, 2m, 1h"),
        /** A duration above zero, or {@code none}. */
        LIMIT("duration: 500ms, 5s, 2m, 1h, or none"),
        /** One of a few words. */
        CHOICE("");

        private final String unit;

        Kind(String unit) {
            this.unit = unit;
        }
    }

    /** How often people need a setting. */
    public enum Tier {
        ESSENTIAL,
        FREQUENT,
        RARE
    }
}
