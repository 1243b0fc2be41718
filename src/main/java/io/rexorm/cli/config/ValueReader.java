package io.rexorm.cli.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was written into what it means, and says where it means nothing. */
final class ValueReader {
    private final Interpolation interpolation;

    ValueReader(Interpolation interpolation) {
        this.interpolation = interpolation;
    }

    /** The text, with variables filled in; only a secret may be empty. */
    String text(Setting setting, Value value) {
        return expand(setting, value.text(), value.origin());
    }

    int integer(Setting setting, Value value) {
        String text = text(setting, value);
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The message below says it for both.
        }
        throw fault(setting, value, text, "not a number from 1 to 65535", "write a plain number");
    }

    /** A duration; {@code none} is zero. */
    Duration duration(Setting setting, Value value) {
        String text = text(setting, value);
        boolean limit = setting.kind() == Setting.Kind.LIMIT;
        if (limit && text.equals("none")) {
            return Duration.ZERO;
        }
        Duration duration = DurationText.parse(text);
        if (duration == null) {
            boolean number = DurationText.isNumber(text);
            throw fault(
                    setting,
                    value,
                    text,
                    number ? "a number without a unit" : "not a duration",
                    number ? "write " + text + "s or " + text + "ms" : "write 500ms, 5s, 2m or 1h");
        }
        if (limit && duration.isZero()) {
            throw fault(setting, value, text, "no time at all", "write 'none' to switch it off");
        }
        return duration;
    }

    String choice(Setting setting, Value value) {
        String text = text(setting, value);
        if (!setting.choices().contains(text)) {
            String nearest = Suggestion.hint(text, setting.choices());
            String known = "use one of: " + String.join(", ", setting.choices());
            throw fault(setting, value, text, "not known", nearest == null ? known : nearest);
        }
        return text;
    }

    Path path(Setting setting, Value value) {
        return path(setting, text(setting, value), value);
    }

    List<Path> paths(Setting setting, Value value) {
        List<Path> paths = new ArrayList<>();
        for (String item : value.items()) {
            paths.add(path(setting, expand(setting, item, value.origin()), value));
        }
        return paths;
    }

    /** Names and their texts; only a text may be empty. */
    Map<String, String> pairs(Setting setting, Value value) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String item : value.items()) {
            int sign = item.indexOf('=');
            if (sign < 1) {
                throw value.origin()
                        .fault("'" + setting.key() + "' has an entry without a name", "write a block of name: text");
            }
            pairs.put(item.substring(0, sign), expand(setting, item.substring(sign + 1), value.origin()));
        }
        return pairs;
    }

    /** A path that was written somewhere, on Windows perhaps, absolute. */
    Path path(Setting setting, String text, Value value) {
        try {
            return value.origin()
                    .base()
                    .resolve(text.replace('\\', '/'))
                    .toAbsolutePath()
                    .normalize();
        } catch (InvalidPathException e) {
            throw fault(setting, value, text, "not a path", null);
        }
    }

    /** Throws where the value is literal and means nothing, so that a fault in a profile shows before its day comes. */
    void check(Setting setting, Value value) {
        for (String item : value.items()) {
            if (item.contains("${")) {
                return;
            }
        }
        switch (setting.kind()) {
            case INTEGER -> integer(setting, value);
            case DURATION, LIMIT -> duration(setting, value);
            case CHOICE -> choice(setting, value);
            case PATHS -> paths(setting, value);
            case PAIRS -> pairs(setting, value);
            default -> text(setting, value);
        }
    }

    private String expand(Setting setting, String text, Origin origin) {
        String expanded = origin.template() ? interpolation.expand(text, origin) : text;
        if (setting.kind() == Setting.Kind.SECRET || setting.kind() == Setting.Kind.PAIRS) {
            return expanded;
        }
        if (setting.kind() != Setting.Kind.URL && expanded.contains("://")) {
            // It is not shown: it may hold a password.
            throw origin.fault(
                    "'" + setting.key() + "' is a url, and " + setting.unit() + " is expected",
                    "a url belongs into 'url', which is REXORM_URL or --url elsewhere");
        }
        if (expanded.isEmpty()) {
            throw origin.fault("'" + setting.key() + "' is empty", "give it a value, or remove it");
        }
        return expanded;
    }

    private static ConfigurationException fault(
            Setting setting, Value value, String text, String why, @Nullable String hint) {
        return value.origin().fault("'" + setting.key() + "' is '" + text + "', which is " + why, hint);
    }
}
