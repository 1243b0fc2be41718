package io.rexorm.compile;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Folders and jars with the project's own classes. */
public final class ClassPath {
    private final List<Path> entries;
    private @Nullable ClassLoader loader;

    /** @param entries folders and jars, absolute */
    public ClassPath(List<Path> entries) {
        this.entries = List.copyOf(entries);
    }

    List<Path> entries() {
        return entries;
    }

    /** Where the classes are loaded from; what is not there, Rex-ORM's own loader has. */
    ClassLoader loader() {
        ClassLoader existing = loader;
        if (existing == null) {
            ClassLoader parent = ClassPath.class.getClassLoader();
            existing = entries.isEmpty() ? parent : new URLClassLoader(urls(), parent);
            loader = existing;
        }
        return existing;
    }

    /**
     * The classes of a type whose simple name passes a test.
     *
     * @throws RexException when an entry is not there or cannot be read
     */
    public <T> List<ClassFile<T>> classes(Predicate<String> simpleName, Class<T> type) {
        List<ClassFile<T>> found = new ArrayList<>();
        for (Path entry : entries) {
            if (!Files.exists(entry)) {
                throw new RexException(
                        ErrorCode.CONFIGURATION_INVALID,
                        "there is no " + entry + " for the class path",
                        "build it, or name another with --classpath or migrations.classpath");
            }
            try {
                if (Files.isDirectory(entry)) {
                    collect(entry, entry, simpleName, type, found);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(entry)) {
                        collect(entry, jar.getPath("/"), simpleName, type, found);
                    }
                }
            } catch (IOException | ProviderNotFoundException e) {
                throw new RexException(
                        ErrorCode.CONFIGURATION_INVALID,
                        entry + " of the class path cannot be read: " + e.getMessage(),
                        "name folders with classes, and jars",
                        e);
            }
        }
        return found;
    }

    private <T> void collect(
            Path entry, Path root, Predicate<String> simpleName, Class<T> type, List<ClassFile<T>> found)
            throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(file -> simpleName.test(simpleName(file))).forEach(files::add);
        }
        Collections.sort(files);
        for (Path file : files) {
            String relative = root.relativize(file).toString().replace('\\', '/');
            Class<?> candidate = load(
                    relative.substring(0, relative.length() - ".class".length()).replace('/', '.'));
            if (candidate != null && type.isAssignableFrom(candidate)) {
                ScriptSource source = new ClassSource(entry + "!" + relative, Files.readAllBytes(file));
                found.add(new ClassFile<>(simpleName(file), source, candidate, type));
            }
        }
    }

    /** The name of a class without package and suffix; empty for what is no class of its own. */
    private static String simpleName(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean own = name.endsWith(".class") && name.indexOf('$') < 0;
        return own ? name.substring(0, name.length() - ".class".length()) : "";
    }

    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader());
        } catch (ClassNotFoundException | LinkageError e) {
            // What cannot be loaded is no migration of this version of Rex-ORM.
            return null;
        }
    }

    private URL[] urls() {
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = entries.get(i).toUri().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalArgumentException(entries.get(i).toString(), e);
            }
        }
        return urls;
    }

    /** Where Rex-ORM's own classes are, or null where that is no file. */
    static @Nullable Path own() {
        CodeSource source = ClassPath.class.getProtectionDomain().getCodeSource();
        try {
            return source == null || source.getLocation() == null
                    ? null
                    : Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            return null;
        }
    }

    /** The bytes of a class, for its checksum. */
    private static final class ClassSource implements ScriptSource {
        private final String name;
        private final byte[] bytes;

        ClassSource(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public @Nullable String line(int number) {
            return null;
        }
    }
}
