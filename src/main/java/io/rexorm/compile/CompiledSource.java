package io.rexorm.compile;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The classes of one source, in memory. */
public final class CompiledSource {
    private final String source;
    private final Map<String, byte[]> classes;
    private final ClassLoader loader;

    /**
     * @param source the source, as the user would name it
     * @param classes the classes by their binary names
     * @param parent where other classes are found
     */
    CompiledSource(String source, Map<String, byte[]> classes, ClassLoader parent) {
        this.source = source;
        this.classes = classes;
        this.loader = new MemoryLoader(classes, parent);
    }

    /**
     * A new object of the one class in the source that is of a type.
     *
     * @throws RexException when the source has none or several, or its constructor takes something or fails
     */
    public <T> T instance(Class<T> type) {
        List<Class<?>> found = new ArrayList<>();
        for (String name : classes.keySet()) {
            Class<?> candidate = load(name);
            if (type.isAssignableFrom(candidate) && !Modifier.isAbstract(candidate.getModifiers())) {
                found.add(candidate);
            }
        }
        String noun = type.getSimpleName();
        if (found.isEmpty()) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    source + ": no class in it implements " + type.getName(),
                    "write: final class CreateUsers implements " + noun + " { … }");
        } else if (found.size() > 1) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    source + ": " + found.get(0).getName() + " and "
                            + found.get(1).getName() + " both implement " + noun,
                    "put the second one into a file of its own");
        }
        return Instances.create(source, found.get(0), type);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    source + ": class " + name + " cannot be loaded: " + e.getMessage(),
                    "put what it needs on the class path: --classpath PATH",
                    e);
        }
    }

    /** Its own classes come first: no other class of the same name is taken for one of them. */
    private static final class MemoryLoader extends ClassLoader {
        private final Map<String, byte[]> classes;

        MemoryLoader(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, code, 0, code.length) : loaded;
            }
        }
    }
}
