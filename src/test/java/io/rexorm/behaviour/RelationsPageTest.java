package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The examples of {@code docs/relations.md} run, and send the SQL that the page shows, on both databases. */
@EachDatabase
@Isolated("the logs are those of the process")
class RelationsPageTest {
    private static final Path PAGE = Path.of("docs/relations.md");
    private static final Pattern TABLE = Pattern.compile("```sql\\n(CREATE TABLE .*?)```", Pattern.DOTALL);

    @TempDir
    Path classes;

    private final TestDatabase database;

    RelationsPageTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void theExamplesSendTheSqlThatThePageShows() throws Exception {
        Matcher table = TABLE.matcher(Files.readString(PAGE));
        assertThat(table.find()).isTrue();
        ExamplePage page = new ExamplePage(PAGE, classes);
        assertThat(page.examples()).hasSizeGreaterThan(8);
        page.assertSql(database, RelationsPageTest::isShown, table.group(1));
    }

    /** What the catalog is asked at the first use of a table is not shown. */
    private static boolean isShown(String sql) {
        return !sql.contains("pg_get_serial_sequence")
                && !sql.contains("pg_index")
                && !sql.contains("pragma_index_list");
    }
}
