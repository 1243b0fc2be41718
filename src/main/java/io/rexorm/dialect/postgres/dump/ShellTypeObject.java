package io.rexorm.dialect.postgres.dump;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type that has functions of its own, such as those that read and write its values. They take or return the type: it is
 * declared before them, and defined once they are there.
 */
final class ShellTypeObject extends SchemaObject {
    private final String declaration;
    private boolean declared;

    /** @param declaration the statement that makes the name known */
    ShellTypeObject(Place place, String declaration) {
        super(place);
        this.declaration = declaration;
    }

    @Override
    @Nullable
    SchemaObject putOff(Set<SchemaObject> missing) {
        if (declared) {
            return null;
        }
        declared = true;
        SchemaObject shell = new SchemaObject(place());
        shell.add(declaration);
        for (SchemaObject need : neededFrom(missing)) {
            need.needInstead(this, shell);
        }
        need(shell);
        return shell;
    }

    /** What this type needs, and what that needs, as far as it is not there yet. */
    private Set<SchemaObject> neededFrom(Set<SchemaObject> missing) {
        Set<SchemaObject> found = new HashSet<>();
        Deque<SchemaObject> open = new ArrayDeque<>(needs());
        for (SchemaObject next = open.poll(); next != null; next = open.poll()) {
            if (next != this && missing.contains(next) && found.add(next)) {
                open.addAll(next.needs());
            }
        }
        return found;
    }
}
