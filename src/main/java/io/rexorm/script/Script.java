package io.rexorm.script;

import java.util.ArrayList;
import java.util.List;

/**
 * A script that was read: its sections with their statements. Immutable.
 *
 * @param name the script as the user would name it
 * @param dialect the dialect it was read for
 * @param sections all its sections in order, those for other dialects too; one section up if it has no marker
 * @param repeatable whether its marker is {@code migrate:repeatable}
 * @param replaces the versions that {@code rex:replaces} names: those of migrations that the script stands for
 * @param warnings what should be known about it
 */
public record Script(
        String name,
        String dialect,
        List<Section> sections,
        boolean repeatable,
        List<String> replaces,
        List<ScriptWarning> warnings) {

    /** Copies the lists. */
    public Script {
        sections = List.copyOf(sections);
        replaces = List.copyOf(replaces);
        warnings = List.copyOf(warnings);
    }

    /** The sections that run in this direction on the script's dialect, in the order of the file. */
    public List<Section> sections(Direction direction) {
        List<Section> applicable = new ArrayList<>();
        for (Section section : sections) {
            if (section.direction() == direction && section.appliesTo(dialect)) {
                applicable.add(section);
            }
        }
        return List.copyOf(applicable);
    }
}
