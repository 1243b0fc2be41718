package io.rexorm.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file as pg_dump writes it, of a database with names, comments and bodies that are hard to split. */
class PostgresDumpTest {

    @Test
    void splitsADumpWithItsDataAndBodies() throws IOException {
        String text = dump();
        Section section = Scripts.parse(Scripts.POSTGRES, text).sections().get(0);
        List<Statement> statements = section.statements();

        assertThat(section.text()).isEqualTo(text);
        assertThat(statements).hasSize(30);
        assertThat(statements)
                .extracting(s -> s.words().get(0))
                .containsOnly("SET", "SELECT", "CREATE", "ALTER", "COMMENT", "COPY");
        assertThat(statements.get(14).text())
                .startsWith("CREATE FUNCTION public.total_of(bigint)")
                .endsWith("\nEND");
        assertThat(statements.get(18).text()).endsWith("-- migrate:down\n/* and so on'");
        try (InputStream data = statements.get(21).data().open()) {
            assertThat(new String(data.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("1\tann@example.com\tcalm; really\ttab\\there; \\\\. and \\\\\n"
                            + "2\tbob@example.com\t\\N\ttwo\\nlines\n");
        }
        assertThat(statements.get(20).data().length()).isZero();
    }

    private static String dump() throws IOException {
        try (InputStream in = PostgresDumpTest.class.getResourceAsStream("/script/pg_dump.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
