package io.rexorm.docs;

import io.rexorm.testkit.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of the schema builder's calls in {@code docs/java-migrations.md} is made of its documented examples. */
class BuilderTableTest {
    private static final Path FILE = Path.of("docs/java-migrations.md");
    private static final String HEAD = "| call | PostgreSQL | SQLite |\n|---|---|---|\n";

    @Test
    void hasARowForEachCall() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (BuilderExample example : BuilderExample.all()) {
            String sqlite = example.isRebuilt() ? "the table is rebuilt" : cell(example.sqlite());
            boolean same = example.sqlite().equals(example.postgres());
            rows.append("| ").append(cell(example.code()));
            rows.append(" | ").append(cell(example.postgres()));
            rows.append(" | ").append(same ? "the same" : sqlite).append(" |\n");
        }
        String text = Files.readString(FILE);
        int begin = text.indexOf(HEAD) + HEAD.length();
        int end = text.indexOf("\n\n", begin - 1);
        Snapshot.assertAsCheckedIn(FILE, text.substring(0, begin) + rows + text.substring(end + 1));
    }

    private static String cell(String code) {
        return code.isEmpty()
                ? "nothing"
                : code.lines()
                        .map(line -> "`" + line.strip().replace("|", "\\|") + "`")
                        .collect(Collectors.joining("<br>"));
    }
}
