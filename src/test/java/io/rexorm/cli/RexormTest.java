package io.rexorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.cli.config.Environment;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody has foreseen ends with a page and an exit code too, an {@link Error} of the Java virtual machine included. */
class RexormTest {
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    /** Its first line is one too many for this machine; what comes after is taken again. */
    private static final class Exhausted extends StringWriter {
        private boolean struck;

        @Override
        public void write(String text, int from, int length) {
            if (!struck) {
                struck = true;
                throw new OutOfMemoryError("Java heap space");
            }
            super.write(text, from, length);
        }
    }

    private int run(Writer out, String... arguments) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        return new Rexorm(console, new Environment(folder, folder, Map.of())).run(arguments);
    }

    @Test
    void anErrorIsSaidAndEndsWith1() {
        assertThat(run(new Exhausted(), "config")).isEqualTo(1);
        assertThat(err.toString())
                .startsWith(
                        "error  unexpected: java.lang.OutOfMemoryError: Java heap space\n  next  please report this\n")
                .contains("\tat io.rexorm.cli.");
    }

    @Test
    void anErrorIsOneDocumentWhereThatWasAsked() {
        Exhausted out = new Exhausted();
        assertThat(run(out, "config", "--json")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"error\": {\n    \"code\": \"internal\",")
                .contains("java.lang.OutOfMemoryError");
    }
}
