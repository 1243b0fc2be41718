package io.rexorm.migration.format;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties that Liquibase's changelogs set for those that are read after them. The first value of a property holds, as it
 * does for Liquibase, and those that the configuration sets come before all.
 */
final class ChangelogProperties {
    private final String dialect;
    private final Map<String, String> values;

    ChangelogProperties(FormatSettings settings) {
        this(settings.dialect(), settings.placeholders());
    }

    private ChangelogProperties(String dialect, Map<String, String> values) {
        this.dialect = dialect;
        this.values = new HashMap<>(values);
    }

    /** The same at this moment; what one of the two sets further, the other does not. */
    ChangelogProperties copy() {
        return new ChangelogProperties(dialect, values);
    }

    /** @param dbms the databases that it is for, or null for all */
    void set(String name, String value, @Nullable String dbms) {
        if (Changeset.isFor(dbms, dialect)) {
            values.putIfAbsent(name, filled(value));
        }
    }

    @Nullable
    String get(String name) {
        return values.get(name);
    }

    /** A value with those of others in it. */
    private String filled(String value) {
        StringBuilder filled = new StringBuilder();
        int kept = 0;
        int start = value.indexOf(Placeholders.OPEN);
        while (start >= 0) {
            int end = value.indexOf('}', start);
            String other = end < 0 ? null : values.get(value.substring(start + Placeholders.OPEN.length(), end));
            if (other != null) {
                filled.append(value, kept, start).append(other);
                kept = end + 1;
            }
            start = value.indexOf(Placeholders.OPEN, Math.max(start + 1, kept));
        }
        return filled.append(value, kept, value.length()).toString();
    }
}
