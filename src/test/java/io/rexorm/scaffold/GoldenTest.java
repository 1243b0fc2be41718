package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is generated, letter by letter; that it compiles; and that it migrates up, down and up again. */
@ParameterizedClass
@MethodSource("cases")
record GoldenTest(GoldenCase golden) {

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @Test
    void generatesTheFilesExpected() throws IOException {
        List<GeneratedFile> generated = golden.generate();

        Map<String, String> texts = new TreeMap<>();
        for (GeneratedFile file : generated) {
            texts.put(file.path(), file.text());
        }
        assertThat(texts).isEqualTo(golden.expected(generated));
        assertThat(texts.values())
                .allSatisfy(text -> assertThat(text)
                        .endsWith("\n")
                        .doesNotEndWith("\n\n")
                        .doesNotContain("\r", "\t", " \n", "\n\n\n"));
    }

    @Test
    void compiles(@TempDir Path classes) throws IOException {
        assertThat(JavaCompilation.errors(golden.generate(), classes)).isEmpty();
    }

    @EnumSource
    @ParameterizedTest
    void migratesUpDownAndUpAgain(DatabaseKind kind, @TempDir Path folder) throws Exception {
        try (TestDatabase database = kind.fresh()) {
            new MigrationRun(folder, database).upDownUp(golden.before(), golden.generate());
        }
    }
}
