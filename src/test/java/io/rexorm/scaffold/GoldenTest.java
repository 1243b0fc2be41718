package io.rexorm.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import io.rexorm.dialect.Dialects;
import io.rexorm.mapping.EntityModel;
import io.rexorm.schema.SchemaChange;
import io.rexorm.schema.Table;
import io.rexorm.testkit.DatabaseKind;
import io.rexorm.testkit.TestDatabase;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @Test
    void itsEntitiesDescribeTheTablesOfItsMigrations(@TempDir Path classes) throws Exception {
        List<GeneratedFile> files = golden.generate();
        assertThat(JavaCompilation.errors(files, classes)).isEmpty();
        String migrations = withoutDefaults(files);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (GeneratedFile file : files) {
                if (file.path().startsWith("src/main/java/")) {
                    Table table = EntityModel.of(loader.loadClass(className(file.path())))
                            .table();
                    assertThat(rendered(table))
                            .allSatisfy(sql -> assertThat(migrations).contains(sql));
                }
            }
        }
    }

    private static String withoutDefaults(List<GeneratedFile> files) {
        StringBuilder text = new StringBuilder();
        for (GeneratedFile file : files) {
            text.append(file.path().endsWith(".sql") ? file.text() : "");
        }
        return text.toString().replaceAll(" DEFAULT (?!AS )(\\((?:[^()]|\\([^()]*\\))*\\)|'[^']*'|[^\\s,]+)", "");
    }

    private static String className(String path) {
        return path.replace("src/main/java/", "").replace(".java", "").replace('/', '.');
    }

    private static List<String> rendered(Table table) {
        Dialects dialects = Dialects.load();
        List<String> statements = new ArrayList<>();
        for (String name : dialects.names()) {
            statements.addAll(dialects.named(name).ddl().readable().render(new SchemaChange.CreateTable(table)));
        }
        return statements;
    }

    @EnumSource
    @ParameterizedTest
    void migratesUpDownAndUpAgain(DatabaseKind kind, @TempDir Path folder) throws Exception {
        try (TestDatabase database = kind.fresh()) {
            new MigrationRun(folder, database).upDownUp(golden.before(), golden.generate());
        }
    }
}
