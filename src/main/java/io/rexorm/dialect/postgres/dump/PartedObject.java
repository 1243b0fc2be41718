package io.rexorm.dialect.postgres.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with its columns and constraints, or a domain with its checks. A default or a check may call a function that in
 * turn takes rows of the table or values of the domain: then it is added later.
 */
final class PartedObject extends SchemaObject {
    private final Layout layout;
    private final String alter;
    private final String head;
    private final String tail;
    private final List<Part> columns = new ArrayList<>();
    private final List<Part> constraints = new ArrayList<>();

    /**
     * @param alter how a statement that changes it begins: {@code ALTER TABLE books}
     * @param head what stands before the parts
     * @param tail what stands behind them
     */
    PartedObject(Place place, Layout layout, String alter, String head, String tail) {
        super(place);
        this.layout = layout;
        this.alter = alter;
        this.head = head;
        this.tail = tail;
    }

    /** How the parts stand in the statement. */
    enum Layout {
        TABLE(" (\n    ", ",\n    ", "\n)", " ()"),
        DOMAIN("\n    ", "\n    ", "", "");

        private final String before;
        private final String between;
        private final String after;
        private final String none;

        Layout(String before, String between, String after, String none) {
            this.before = before;
            this.between = between;
            this.after = after;
            this.none = none;
        }
    }

    /** A column with its default, or a constraint. */
    static final class Part {
        private final String text;
        private final String option;
        private final String lateChange;
        private final Set<SchemaObject> needs = new LinkedHashSet<>();
        private boolean late;

        /**
         * @param text what always stands in the table; empty for a constraint
         * @param option what can be put off: a default, or the whole constraint
         * @param lateChange how {@code ALTER} adds the option; empty where it cannot be put off
         */
        Part(String text, String option, String lateChange) {
            this.text = text;
            this.option = option;
            this.lateChange = lateChange;
        }

        void need(SchemaObject other) {
            needs.add(other);
        }
    }

    void addColumn(Part column) {
        columns.add(column);
    }

    void addConstraint(Part constraint) {
        constraints.add(constraint);
    }

    @Override
    List<String> statements() {
        StringBuilder text = new StringBuilder(head);
        String separator = layout.before;
        String end = layout.none;
        for (Part part : parts()) {
            String line = part.late ? part.text : part.text + part.option;
            if (!line.isEmpty()) {
                text.append(separator).append(line);
                separator = layout.between;
                end = layout.after;
            }
        }
        return List.of(text.append(end).append(tail).toString());
    }

    @Override
    Set<SchemaObject> needs() {
        Set<SchemaObject> needs = new LinkedHashSet<>(super.needs());
        for (Part part : parts()) {
            if (!part.late) {
                needs.addAll(part.needs);
            }
        }
        needs.remove(this);
        return needs;
    }

    @Override
    @Nullable
    SchemaObject putOff(Set<SchemaObject> missing) {
        Place own = place();
        SchemaObject late =
                new SchemaObject(new Place(own.phase(), own.schema(), own.name(), Place.LATE_PART, own.detail()));
        boolean any = false;
        for (Part part : parts()) {
            if (!part.late && !part.lateChange.isEmpty() && isBlocked(part, missing)) {
                part.late = true;
                any = true;
                late.add(alter + " " + part.lateChange);
                part.needs.forEach(late::need);
            }
        }
        if (!any) {
            return null;
        }
        late.need(this);
        moveSettingsTo(late);
        return late;
    }

    private boolean isBlocked(Part part, Set<SchemaObject> missing) {
        for (SchemaObject need : part.needs) {
            if (need != this && missing.contains(need)) {
                return true;
            }
        }
        return false;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>(columns);
        parts.addAll(constraints);
        return parts;
    }
}
