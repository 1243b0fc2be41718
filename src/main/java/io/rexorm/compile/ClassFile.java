package io.rexorm.compile;

import io.rexorm.script.ScriptSource;

/**
 * A class that was found on a class path.
 *
 * @param <T> what it is known to be
 */
public final class ClassFile<T> {
    private final String simpleName;
    private final ScriptSource source;
    private final Class<?> found;
    private final Class<T> type;

    ClassFile(String simpleName, ScriptSource source, Class<?> found, Class<T> type) {
        this.simpleName = simpleName;
        this.source = source;
        this.found = found;
        this.type = type;
    }

    /** Its name without the package. */
    public String simpleName() {
        return simpleName;
    }

    /** Its bytes, and where they are. */
    public ScriptSource source() {
        return source;
    }

    /**
     * A new object of the class.
     *
     * @throws io.rexorm.RexException when its constructor takes something or fails
     */
    public T instance() {
        return Instances.create(source.name(), found, type);
    }
}
