package io.rexorm.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.orm.Rex;
import io.rexorm.testkit.EachDatabase;
import io.rexorm.testkit.TestDatabase;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The queries in the documentation compile, and are the SQL that stands beside them, on both databases. */
@EachDatabase
@Isolated("the logs are those of the process")
class QueryExamplesTest {
    private static final Path PAGE = Path.of("docs/queries.md");

    @TempDir
    Path classes;

    private final TestDatabase database;

    QueryExamplesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void thoseOfTheClassesBecomeTheSqlThatTheyShow() throws Exception {
        List<QueryExample> examples = QueryExample.inClasses();
        assertThat(examples).hasSizeGreaterThan(30);
        ExamplePage page = new ExamplePage(PAGE, classes).compile(examples, "String", "return (%s).sql();");

        try (URLClassLoader loader = page.loader();
                Rex db = Rex.open(database.url())) {
            for (int i = 0; i < examples.size(); i++) {
                QueryExample example = examples.get(i);
                String sent = example.shown(List.of(String.valueOf(ExamplePage.run(loader, i, db))));
                String shown = example.on(database.kind());
                if (shown.startsWith("… ")) {
                    assertThat(sent).as(example.place()).endsWith(shown.substring(1));
                } else {
                    assertThat(sent).as(example.place()).isEqualTo(shown);
                }
            }
        }
    }

    @Test
    void thoseOfThePageSendTheSqlThatItShows() throws Exception {
        ExamplePage page = new ExamplePage(PAGE, classes);
        assertThat(page.examples()).hasSizeGreaterThan(14);
        page.assertSql(database, sql -> true);
    }
}
