package io.rexorm.migration.format;

import io.rexorm.script.ScriptSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flyway's files: {@code V1__name.sql}, its undo {@code U1__name.sql}, {@code B1__name.sql} for a new database, and
 * {@code R__name.sql}; beside each of them, a {@code .conf} of the same name.
 */
final class FlywayFormat implements Format {
    private static final Map<Character, FoundScript.Role> PREFIXES = Map.of(
            'V', FoundScript.Role.UP,
            'U', FoundScript.Role.DOWN,
            'B', FoundScript.Role.BASELINE);
    private static final List<String> CODE =
            List.of(".java", ".kt", ".groovy", ".class", ".sh", ".bash", ".ps1", ".bat", ".cmd", ".py");
    private static final List<String> CALLBACKS =
            List.of("before", "after", "createschema", "beforeeach", "aftereach", "undo");

    private final FormatSettings settings;

    FlywayFormat(FormatSettings settings) {
        this.settings = settings;
    }

    @Override
    public void read(FolderFile file, Findings findings) {
        if (!file.isSql()) {
            readCode(file, findings);
            return;
        }
        FileName name = parse(file.stem());
        if (name != null) {
            ScriptSource source = file.source().translatedBy(new FlywayTranslation(file, settings));
            findings.add(new FoundScript(name, source));
            return;
        }
        String lower = file.stem().toLowerCase(Locale.ROOT);
        boolean callback = CALLBACKS.stream().anyMatch(lower::startsWith);
        findings.note(
                callback
                        ? file.shown() + " does not run: it is a callback of Flyway's, and no migration"
                        : file.shown()
                                + " does not run: Flyway's files are called V<version>__<name>.sql, or begin with"
                                + " U, B or R__");
    }

    /** What the name says, or null where it is no migration's. */
    static @Nullable FileName parse(String stem) {
        if (stem.startsWith("R__")) {
            return new FileName(stem, stem.substring(3), FoundScript.Role.REPEATABLE);
        }
        FoundScript.Role role = stem.isEmpty() ? null : PREFIXES.get(stem.charAt(0));
        return role == null ? null : FileName.prefixed(stem, role);
    }

    private static void readCode(FolderFile file, Findings findings) {
        FileName name = code(file.name());
        if (name != null && name.role() == FoundScript.Role.UP) {
            findings.add(new FoundScript(name.version(), name.name(), FoundScript.Role.FOREIGN, file.source()));
        } else if (name != null) {
            findings.note(file.shown() + " does not run: Rex-ORM runs Flyway's migrations in SQL");
        }
    }

    /** What the name of a migration in code says, or null where it is none. A class inside another is part of that. */
    static @Nullable FileName code(String file) {
        for (String ending : CODE) {
            String stem = file.endsWith(ending) ? file.substring(0, file.length() - ending.length()) : "";
            if (stem.contains("__") && stem.indexOf('$') < 0) {
                return parse(stem);
            }
        }
        return null;
    }

    @Override
    public boolean looksIntoFolders() {
        return true;
    }
}
