package io.rexorm.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of {@code src/test/resources/scaffold}: the command, what the database holds before it, and the files expected.
 * {@code -Drexorm.update=true} rewrites the files.
 */
record GoldenCase(Path folder) {
    private static final Path FOLDER = Path.of("src/test/resources/scaffold");
    private static final boolean UPDATE = Boolean.getBoolean("rexorm.update");

    static List<GoldenCase> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.sorted().map(GoldenCase::new).toList();
        }
    }

    List<GeneratedFile> generate() throws IOException {
        List<String> command = Files.readAllLines(folder.resolve("command.txt"));
        String name = command.get(1);
        String[] fields = command.subList(2, command.size()).toArray(new String[0]);
        return switch (command.get(0)) {
            case "model" -> Scaffolds.model(name, fields);
            case "class" -> Scaffolds.model(ModelRequest.Form.CLASS, name, fields);
            case "migration" -> List.of(Scaffolds.migration(name, fields));
            case "java" -> List.of(Scaffolds.migration(MigrationRequest.Form.JAVA, name, fields));
            case "project" -> Scaffolds.project(ProjectRequest.Database.valueOf(name.toUpperCase(Locale.ROOT)));
            default -> throw new IllegalStateException(command.get(0));
        };
    }

    /** The SQL that makes what the migration starts from. */
    String before() throws IOException {
        Path file = folder.resolve("before.sql");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    Map<String, String> expected(List<GeneratedFile> generated) throws IOException {
        if (UPDATE) {
            rewrite(generated);
        }
        Map<String, String> files = new TreeMap<>();
        for (Path file : files()) {
            files.put(expected().relativize(file).toString().replace('\\', '/'), Files.readString(file));
        }
        return files;
    }

    private void rewrite(List<GeneratedFile> generated) throws IOException {
        for (Path file : files()) {
            Files.delete(file);
        }
        for (GeneratedFile file : generated) {
            Path path = expected().resolve(file.path());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
    }

    private List<Path> files() throws IOException {
        if (!Files.exists(expected())) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.walk(expected())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path expected() {
        return folder.resolve("expected");
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
