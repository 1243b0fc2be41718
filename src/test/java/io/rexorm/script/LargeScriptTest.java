package io.rexorm.script;

import static io.rexorm.script.Scripts.BOTH;
import static io.rexorm.script.Scripts.POSTGRES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is large is read once, in pieces, and arrives whole. */
class LargeScriptTest {

    @Test
    void readsAHundredThousandStatements() {
        String text = "insert into t values (1, 'a;b'); -- c\n".repeat(100_000);

        for (ScriptParser parser : BOTH) {
            List<Statement> statements = Scripts.statements(parser, text);

            assertThat(statements).hasSize(100_000);
            assertThat(statements.get(99_999).position()).isEqualTo(Scripts.at(100_000, 1));
        }
    }

    @Test
    void readsAnInsertOfTenMegabytes() {
        String text = "insert into t values " + "(1, 'é;👍'), ".repeat(800_000) + "(2, 'x')";

        List<Statement> statements = Scripts.statements(POSTGRES, text + ";select 1");

        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).text()).isEqualTo(text);
    }

    @Test
    void readsAStringOfTenMegabytes() {
        for (String quote : List.of("'", "$$", "\"")) {
            String text = "select " + quote + "é;\n".repeat(3_000_000) + quote;

            assertThat(Scripts.split(POSTGRES, text + "; select 1")).containsExactly(text, "select 1");
        }
    }

    @Test
    void readsItsSourceOnceAndInChunks() {
        CountingSource source = new CountingSource("select $a$ $a ".repeat(99_999) + "$a$;");

        POSTGRES.parse(source);

        assertThat(source.bytes).isEqualTo(source.text.length());
        assertThat(source.opened).isEqualTo(1);
        assertThat(source.largestRead).isLessThanOrEqualTo(8_192);
    }

    /** Counts what is asked of it. */
    private static final class CountingSource implements ScriptSource {
        private final String text;
        private int opened;
        private long bytes;
        private int largestRead;

        CountingSource(String text) {
            this.text = text;
        }

        @Override
        public String name() {
            return Scripts.NAME;
        }

        @Override
        public InputStream open() {
            opened++;
            return new FilterInputStream(ScriptSource.ofText(name(), text).open()) {
                @Override
                public int readNBytes(byte[] target, int offset, int count) throws IOException {
                    int read = super.readNBytes(target, offset, count);
                    bytes += read;
                    largestRead = Math.max(largestRead, read);
                    return read;
                }
            };
        }
    }
}
