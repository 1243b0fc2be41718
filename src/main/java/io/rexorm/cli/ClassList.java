package io.rexorm.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * A program of its own, for the launcher: writes which classes belong into a class-data archive of the command. Those of
 * the Java platform and of the libraries are the ones that runs of the command were seen to load; of ours all are.
 *
 * <pre>
 * java -cp rexorm.jar io.rexorm.cli.ClassList rexorm.jar list
 * java -Xshare:dump -XX:SharedClassListFile=list -XX:SharedArchiveFile=archive -cp rexorm.jar
 * </pre>
 */
final class ClassList {
    static final String SEEN = "class-list.txt";

    private static final String OURS = "io/rexorm/";
    private static final String LIBRARIES = "io/rexorm/shaded/";
    private static final String SUFFIX = ".class";

    private ClassList() {}

    /** The arguments are the runnable jar and the file to write. */
    public static void main(String[] arguments) throws IOException {
        try (BufferedWriter list = Files.newBufferedWriter(Path.of(arguments[1]))) {
            writeSeen(list);
            writeOurs(arguments[0], list);
        }
    }

    static boolean isOurs(String className) {
        return className.startsWith(OURS) && !className.startsWith(LIBRARIES);
    }

    private static void writeSeen(BufferedWriter list) throws IOException {
        try (InputStream stream = ClassList.class.getResourceAsStream(SEEN)) {
            if (stream == null) {
                throw new IOException(SEEN + " is not on the class path");
            }
            BufferedReader seen = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            seen.transferTo(list);
        }
    }

    private static void writeOurs(String file, BufferedWriter list) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                if (isOurs(name) && name.endsWith(SUFFIX) && !name.endsWith("package-info.class")) {
                    list.write(name, 0, name.length() - SUFFIX.length());
                    list.write('\n');
                }
            }
        }
    }
}
