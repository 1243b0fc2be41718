package io.rexorm.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The classes of one package once more, as if the annotation processor had never seen them. */
final class UngeneratedClasses extends ClassLoader {
    private final String prefix;

    UngeneratedClasses(Class<?> oneOfThem) {
        super(oneOfThem.getClassLoader());
        this.prefix = oneOfThem.getPackageName() + ".";
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(prefix)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.endsWith("Table$Mapper")) {
            throw new ClassNotFoundException(name);
        }
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = file.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
