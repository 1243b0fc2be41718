package io.rexorm.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An example in the documentation of the schema builder.
 *
 * @param file the class that it is about
 * @param code what to write
 * @param postgres what it says that it becomes on PostgreSQL
 * @param sqlite the same for SQLite
 */
record BuilderExample(String file, String code, String postgres, String sqlite) {
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* }</pre>", Pattern.DOTALL);
    private static final String REBUILT = "-- sqlite: the table is rebuilt";

    static List<BuilderExample> all() throws IOException {
        List<BuilderExample> examples = new ArrayList<>();
        for (String file : List.of("SchemaBuilder", "TableBuilder", "TableAlteration")) {
            examples.addAll(examples(file));
        }
        return examples;
    }

    /** Whether SQLite has no statement for it. */
    boolean isRebuilt() {
        return sqlite.equals(REBUILT);
    }

    private static List<BuilderExample> examples(String file) throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/rexorm/schema/" + file + ".java"));
        List<BuilderExample> examples = new ArrayList<>();
        for (String block :
                BLOCK.matcher(source).results().map(each -> each.group(1)).toList()) {
            String text = block.lines()
                    .map(line -> line.strip().substring(1))
                    .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                    .reduce("", (all, line) -> all + line + "\n");
            int sql = text.indexOf("\n-- ");
            if (sql >= 0) {
                examples.add(example(file, text.substring(0, sql), text.substring(sql + 1)));
            }
        }
        return examples;
    }

    private static BuilderExample example(String file, String code, String sql) {
        if (sql.startsWith("-- both\n")) {
            String both = sql.substring("-- both\n".length()).strip();
            return new BuilderExample(file, code, both, both);
        }
        int sqlite = sql.indexOf("-- sqlite");
        String postgres = sql.substring("-- postgres\n".length(), sqlite).strip();
        String rest = sql.substring(sqlite).strip();
        return new BuilderExample(
                file,
                code,
                postgres,
                rest.equals(REBUILT)
                        ? REBUILT
                        : rest.substring("-- sqlite".length()).strip());
    }
}
