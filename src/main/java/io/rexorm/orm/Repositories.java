package io.rexorm.orm;

import io.rexorm.annotation.Repository;
import io.rexorm.jdbc.QueryException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Finds the classes that the annotation processor has generated for repositories. */
final class Repositories {
    private static final ClassValue<Constructor<?>> CONSTRUCTORS = new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> repository) {
            return constructor(repository);
        }
    };

    private Repositories() {}

    static <R> R of(Class<R> repository, Rex db) {
        try {
            return repository.cast(CONSTRUCTORS.get(repository).newInstance(db));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError("the constructor of a generated class failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a generated class is not what it was generated as", e);
        }
    }

    private static Constructor<?> constructor(Class<?> repository) {
        String name = name(repository);
        try {
            Class<?> found = Class.forName(name, true, repository.getClassLoader());
            requireWhole(repository, found);
            Constructor<?> constructor = found.getDeclaredConstructor(Rex.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ClassNotFoundException e) {
            throw missing(repository, name);
        } catch (InaccessibleObjectException e) {
            throw StoredEntity.invalid(
                    repository.getSimpleName() + " is in a package that its module does not open",
                    "write opens " + repository.getPackageName() + " to io.rexorm in module-info.java");
        } catch (NoSuchMethodException e) {
            throw new LinkageError("a generated class is not what it was generated as", e);
        }
    }

    /** Names as the processor gives them: of {@code a.Users} it is {@code a.UsersImpl}, of {@code a.B.Users} {@code a.B_UsersImpl}. */
    private static String name(Class<?> type) {
        String packageName = type.getPackageName();
        int start = packageName.isEmpty() ? 0 : packageName.length() + 1;
        return type.getName().substring(0, start)
                + type.getName().substring(start).replace('$', '_') + "Impl";
    }

    private static QueryException missing(Class<?> repository, String name) {
        return repository.isAnnotationPresent(Repository.class)
                ? again(repository, "there is no " + name.substring(name.lastIndexOf('.') + 1) + " for it", null)
                : StoredEntity.invalid(
                        repository.getSimpleName() + " has no @Repository",
                        "write it before the interface, so that the annotation processor makes its class; or take"
                                + " db.repo(…) of the entity's class, which needs none");
    }

    /** What is there can be older than the interface. */
    private static void requireWhole(Class<?> repository, Class<?> generated) {
        for (Method method : generated.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                throw again(repository, generated.getSimpleName() + " has no " + method.getName(), "since then");
            }
        }
    }

    private static QueryException again(Class<?> repository, String what, @Nullable String since) {
        return StoredEntity.invalid(
                repository.getSimpleName() + " was compiled without the annotation processor"
                        + (since == null ? "" : " " + since) + ": " + what,
                "switch it on: annotationProcessorPaths in Maven, annotationProcessor in Gradle, -processorpath with"
                        + " javac; the processor is in the library's jar");
    }
}
