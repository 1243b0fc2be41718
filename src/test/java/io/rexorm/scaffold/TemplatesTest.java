package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplatesTest {
    private static final Map<String, String> VALUES = Map.of("database", "sqlite", "package", "a<b>&\"c\"");

    @TempDir
    Path folder;

    private String render(String template) throws IOException {
        write("project/gitignore.mustache", template.getBytes(StandardCharsets.UTF_8));
        return new Templates(folder).render("project/gitignore", VALUES);
    }

    private void write(String name, byte[] text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text);
    }

    @Test
    void takesTheProjectsOwnTemplateBeforeThePackedOne() throws IOException {
        assertThat(render("own {{database}}\n")).isEqualTo("own sqlite\n");
    }

    @Test
    void takesThePackedTemplateWhereTheProjectHasNone() {
        String packed = new Templates(null).render("project/gitattributes", VALUES);

        assertThat(packed).contains("eol=lf");
        assertThat(new Templates(folder).render("project/gitattributes", VALUES))
                .isEqualTo(packed);
        assertThat(new Templates(folder.resolve("nowhere")).render("project/gitattributes", VALUES))
                .isEqualTo(packed);
    }

    @Test
    void writesValuesAsTheyAre() throws IOException {
        assertThat(render("{{package}} {{{package}}}")).isEqualTo("a<b>&\"c\" a<b>&\"c\"");
    }

    @Test
    void writesLineFeedsOnly() throws IOException {
        assertThat(render("a\r\nb\r\n")).isEqualTo("a\nb\n");
    }

    @Test
    void includesPartsFromTheSameFolder() throws IOException {
        write("project/part.mustache", "part {{database}}".getBytes(StandardCharsets.UTF_8));

        assertThat(render("a {{> part}}")).isEqualTo("a part sqlite");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "a@b {{#dialect}}@c | 2 | dialect",
                "a@b@{{database | 3 | Improperly closed variable",
                "a@{{/dialect}} | 2 | dialect",
                "a@@b {{databse}} | 3 | There is no value databse.",
                "{{#nothing}}x{{/nothing}} | 1 | There is no value nothing.",
                "a@{{^nothing}}x{{/nothing}} | 2 | There is no value nothing.",
                "a@{{> part}} | 2 | There is no template project/part.mustache."
            })
    void saysInWhichFileAndLineATemplateIsWrong(String template, int line, String message) {
        Path file = folder.resolve("project/gitignore.mustache");

        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> render(template.replace('@', '\n')))
                .withMessageStartingWith(file + ":" + line + ": ")
                .withMessageContaining(message)
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.TEMPLATE_INVALID);
                    assertThat(failure.hint()).contains("docs/templates.md");
                    assertThat(failure.getMessage()).doesNotContain("@[");
                });
    }

    @Test
    void saysWhichTemplateThereIsNot() {
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> new Templates(folder).render("nothing", VALUES))
                .withMessage("There is no template nothing.mustache.")
                .matches(failure -> failure.code() == ErrorCode.TEMPLATE_INVALID);
    }

    @Test
    void saysWhichTemplateIsNotUtf8() throws IOException {
        write("project/gitignore.mustache", new byte[] {'a', (byte) 0xFF});

        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> new Templates(folder).render("project/gitignore", VALUES))
                .withMessageContaining("gitignore.mustache cannot be read as UTF-8 text.");
    }
}
