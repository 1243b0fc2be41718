package io.rexorm.migration;

import io.rexorm.script.Section;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of sections, so that {@link MigrationScripts#stored} reads the same sections from it. */
final class SectionText {
    private SectionText() {}

    /** The text of all of them, or null where one has kept none, as its data is too large. */
    static @Nullable String of(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        for (Section section : sections) {
            if (section.text() == null) {
                return null;
            }
            if (sections.size() > 1 || !section.transactional()) {
                text.append("-- migrate:up").append(section.transactional() ? "" : " transaction:false");
                text.append('\n');
            }
            text.append(section.text());
            if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        }
        return text.toString();
    }
}
