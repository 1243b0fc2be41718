package io.rexorm.dialect.postgres.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table with its columns and constraints. A default or a check may call a function that in turn takes rows of the table:
 * then it is added to the table later.
 */
final class TableObject extends SchemaObject {
    private static final String INDENT = "\n    ";

    private final String name;
    private final String head;
    private final String tail;
    private final List<Part> columns = new ArrayList<>();
    private final List<Part> constraints = new ArrayList<>();

    /**
     * @param name the table's name as it stands in a statement
     * @param head what stands before the parenthesis
     * @param tail what stands behind it
     */
    TableObject(Place place, String name, String head, String tail) {
        super(place);
        this.name = name;
        this.head = head;
        this.tail = tail;
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
         * @param lateChange how {@code ALTER TABLE} adds the option; empty where it cannot be put off
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
        StringBuilder text = new StringBuilder(head).append(" (");
        String separator = INDENT;
        for (Part part : parts()) {
            String line = part.late ? part.text : part.text + part.option;
            if (!line.isEmpty()) {
                text.append(separator).append(line);
                separator = "," + INDENT;
            }
        }
        return List.of(
                text.append(separator.equals(INDENT) ? ")" : "\n)").append(tail).toString());
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
                late.add("ALTER TABLE " + name + " " + part.lateChange);
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
