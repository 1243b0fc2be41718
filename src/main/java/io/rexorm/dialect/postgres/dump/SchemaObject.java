package io.rexorm.dialect.postgres.dump;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object of the schema: the statements that create it, and what has to be there before. */
class SchemaObject {
    private final Place place;
    private final List<String> statements = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final Set<SchemaObject> needs = new LinkedHashSet<>();

    SchemaObject(Place place) {
        this.place = place;
    }

    final Place place() {
        return place;
    }

    final void add(String statement) {
        statements.add(statement);
    }

    /** Adds a statement that follows once the object is there: a comment, an option that {@code CREATE} does not take. */
    final void set(String statement) {
        settings.add(statement);
    }

    final void need(SchemaObject other) {
        if (other != this) {
            needs.add(other);
        }
    }

    /** Lets it need another object in the place of one that it needs. */
    final void needInstead(SchemaObject old, SchemaObject other) {
        if (needs.remove(old)) {
            needs.add(other);
        }
    }

    /** What has to be there before it. */
    Set<SchemaObject> needs() {
        return needs;
    }

    /** What creates it. */
    List<String> statements() {
        return statements;
    }

    /** What follows its creation. */
    final List<String> settings() {
        return settings;
    }

    /** Lets everything that follows the creation follow the creation of another instead. */
    final void moveSettingsTo(SchemaObject other) {
        other.settings.addAll(settings);
        settings.clear();
    }

    /**
     * Puts off what cannot be created yet, so that the rest of the object can.
     *
     * @param missing what is not there yet
     * @return what was put off, or null where nothing of this object can be
     */
    @Nullable
    SchemaObject putOff(Set<SchemaObject> missing) {
        return null;
    }
}
