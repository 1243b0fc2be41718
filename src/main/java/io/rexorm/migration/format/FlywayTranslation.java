package io.rexorm.migration.format;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.MappedText;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.TextLine;
import io.rexorm.script.Translation;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills in Flyway's placeholders, and does what the {@code .conf} beside a file says. */
final class FlywayTranslation implements Translation {
    private static final String BUILT_IN = "flyway:";

    private final FolderFile file;
    private final FormatSettings settings;

    FlywayTranslation(FolderFile file, FormatSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    @Override
    public ScriptSource translate(ScriptSource original, String text) {
        Map<String, String> sidecar = sidecar();
        boolean outside = "false".equals(sidecar.get("executeintransaction"));
        boolean replaces = !"false".equals(sidecar.get("placeholderreplacement")) && text.contains(Placeholders.OPEN);
        if (!outside && !replaces) {
            return original;
        }
        MappedText.Builder target = new MappedText.Builder(original);
        if (outside) {
            target.insert(OutsideTransaction.MARKER, new TextLine(1, "", ""), 0);
        }
        List<TextLine> lines = TextLine.of(text);
        Placeholders placeholders = new Placeholders(new Values(original));
        for (TextLine line : lines) {
            if (replaces) {
                placeholders.expand(line, 0, target);
            } else {
                target.keep(line);
            }
        }
        return target.build();
    }

    private Map<String, String> sidecar() {
        FolderFile conf = file.neighbour(file.name() + ".conf");
        if (!file.hasNeighbour(conf.name())) {
            return Map.of();
        }
        Map<String, String> values = new HashMap<>();
        for (Map.Entry<String, String> entry : KeyValues.read(conf.source()).entrySet()) {
            values.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue().toLowerCase(Locale.ROOT));
        }
        String encoding = values.getOrDefault("encoding", "utf-8");
        if (!encoding.equals("utf-8") && !encoding.equals("utf8")) {
            throw refused(conf, "encoding=" + encoding, "save " + file.name() + " as UTF-8");
        }
        if (!values.getOrDefault("shouldexecute", "true").equals("true")) {
            throw refused(
                    conf,
                    "shouldExecute=" + values.get("shouldexecute"),
                    "to leave the migration out, note it as applied: rexorm resolve V --applied --reason \"…\"");
        }
        return values;
    }

    private static RexException refused(FolderFile conf, String setting, String hint) {
        return new RexException(
                ErrorCode.MIGRATION_INVALID, conf.shown() + ": Rex-ORM does not follow " + setting, hint);
    }

    /** The values for one script. */
    private final class Values implements Placeholders.Values {
        private final ScriptSource source;
        private final Map<String, String> values = new HashMap<>();

        Values(ScriptSource source) {
            this.source = source;
            settings.placeholders().forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
            settings.builtIn().forEach((name, value) -> values.put(BUILT_IN + name.toLowerCase(Locale.ROOT), value));
            values.put(BUILT_IN + "filename", file.name());
            String now = LocalDateTime.now(ZoneId.systemDefault())
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            values.put(BUILT_IN + "timestamp", now.replace('T', ' '));
        }

        @Override
        public @Nullable String find(String name, TextLine line, int at) {
            String value = values.get(name.toLowerCase(Locale.ROOT));
            if (value == null && Placeholders.isName(name)) {
                throw ScriptException.in(
                        source,
                        line,
                        at,
                        "The placeholder ${" + name + "} has no value.",
                        name.startsWith(BUILT_IN)
                                ? "Known of Flyway's own are " + String.join(", ", known()) + "."
                                : "Give it one in rexorm.yaml, migrations.placeholders, or write"
                                        + " placeholderReplacement=false into " + file.name() + ".conf.");
            }
            return value;
        }

        private List<String> known() {
            return values.keySet().stream()
                    .filter(name -> name.startsWith(BUILT_IN))
                    .sorted()
                    .toList();
        }
    }
}
