package io.rexorm.migration.format;

import io.rexorm.script.ScriptSource;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file in a folder of migrations, or in a folder below it.
 *
 * @param path the file
 * @param root the folder of migrations
 * @param shown the file as the user would name it
 */
record FolderFile(Path path, Path root, String shown) {
    private static final String JAVA = ".java";

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isSql() {
        return FileName.isScript(name());
    }

    boolean isJava() {
        return name().endsWith(JAVA) && !name().endsWith("-info.java");
    }

    /** The name without {@code .java}. */
    String className() {
        return name().substring(0, name().length() - JAVA.length());
    }

    /** The name without {@code .sql}. */
    String stem() {
        return FileName.stem(name());
    }

    /** The name of the folder that it is in. */
    String folder() {
        Path parent = path.getParent();
        return parent == null ? "" : String.valueOf(parent.getFileName());
    }

    /** The path from the folder of migrations, with slashes. */
    String relative() {
        return root.relativize(path).toString().replace('\\', '/');
    }

    /** How many folders it is below the folder of migrations. */
    int depth() {
        return path.getNameCount() - root.getNameCount() - 1;
    }

    /** Whether a file of that name is beside it. */
    boolean hasNeighbour(String name) {
        return Files.isRegularFile(path.resolveSibling(name));
    }

    /** A file of that name beside it, which need not be there. */
    FolderFile neighbour(String name) {
        String folder = shown.substring(0, shown.length() - name().length());
        return new FolderFile(path.resolveSibling(name), root, folder + name);
    }

    ScriptSource source() {
        return ScriptSource.ofFile(shown, path);
    }
}
