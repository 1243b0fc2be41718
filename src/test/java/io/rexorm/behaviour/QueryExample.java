package io.rexorm.behaviour;

import io.rexorm.testkit.DatabaseKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A query in the documentation, and the SQL that it says is sent.
 *
 * @param place where it stands
 * @param code what to write
 * @param postgres the SQL on PostgreSQL, a statement a line
 * @param sqlite the same for SQLite, its columns in double quotes where it is that of both
 */
record QueryExample(String place, String code, String postgres, String sqlite) {
    private static final Pattern IN_CLASS = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\*? }</pre>", Pattern.DOTALL);
    private static final Pattern IN_PAGE =
            Pattern.compile("```java\\n(.*?)```\\n(?:\\n```sql\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern SQL = Pattern.compile("\\n(?=-- both|-- postgres|… )");

    /** Those in the documentation of the library's classes. */
    static List<QueryExample> inClasses() throws IOException {
        List<QueryExample> examples = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/io/rexorm/orm"))) {
            for (Path file : files.sorted().toList()) {
                for (MatchResult block :
                        IN_CLASS.matcher(Files.readString(file)).results().toList()) {
                    String text = block.group(1).replaceAll("(?m)^ *\\* ?", "");
                    String[] parts = SQL.split(text, 2);
                    if (parts.length == 2) {
                        examples.add(of(String.valueOf(file.getFileName()), parts[0].strip(), parts[1]));
                    }
                }
            }
        }
        return examples;
    }

    /** Those of a page; an example without SQL has empty texts. */
    static List<QueryExample> inPage(Path page) throws IOException {
        List<QueryExample> examples = new ArrayList<>();
        for (MatchResult block :
                IN_PAGE.matcher(Files.readString(page)).results().toList()) {
            String sql = block.group(2) == null ? "" : block.group(2);
            examples.add(of(String.valueOf(page), block.group(1), sql));
        }
        return examples;
    }

    /** What is sent to a database, by this example. */
    String on(DatabaseKind database) {
        return database == DatabaseKind.POSTGRES ? postgres : sqlite;
    }

    /** The statements that were sent, in the form in which examples show them. */
    String shown(List<String> statements) {
        String lines = one(String.join(";\n", statements));
        return postgres.equals(sqlite) ? lines.replace('`', '"') : lines;
    }

    private static QueryExample of(String place, String code, String sql) {
        int other = sql.indexOf("-- sqlite");
        return other < 0
                ? new QueryExample(place, code, one(sql), one(sql))
                : new QueryExample(place, code, one(sql.substring(0, other)), one(sql.substring(other)));
    }

    /** A statement a line, however it was broken. */
    private static String one(String sql) {
        return sql.replaceAll("(?m)^-- .*$", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("; ?", "\n")
                .strip();
    }
}
