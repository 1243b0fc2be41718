package io.rexorm.migration.format;

import java.util.ArrayList;
import java.util.List;

/** What is found in folders of migrations while they are read. */
final class Findings {
    private final List<FoundScript> scripts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void add(FoundScript script) {
        scripts.add(script);
    }

    /** Says that something there does not run, and why. */
    void note(String sentence) {
        notes.add(sentence);
    }

    List<FoundScript> scripts() {
        return scripts;
    }

    List<String> notes() {
        return notes;
    }
}
