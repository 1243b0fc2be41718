package io.rexorm.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rexorm.dialect.DdlRenderer;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.dialect.postgres.PostgresDdl;
import io.rexorm.dialect.sqlite.SqliteDdl;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the examples in the documentation of the schema builder, and renders them on both databases. */
class SchemaBuilderExamplesTest {
    private static final Pattern BLOCK = Pattern.compile("<pre>\\{@code\\n(.*?)\\n *\\* }</pre>", Pattern.DOTALL);
    private static final String REBUILT = "-- sqlite: the table is rebuilt";

    /** The code of an example, and what it says it becomes. */
    private record Example(String file, String code, String postgres, String sqlite) {}

    @Test
    void becomeTheSqlThatTheyShow(@TempDir Path classes) throws Exception {
        List<Example> examples = new ArrayList<>();
        for (String file : List.of("SchemaBuilder", "TableBuilder", "TableAlteration")) {
            examples.addAll(examples(file));
        }
        assertThat(examples).hasSizeGreaterThan(30);
        compile(examples, classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (int i = 0; i < examples.size(); i++) {
                check(examples.get(i), code(loader, i));
            }
        }
    }

    private static void check(Example example, Consumer<SchemaBuilder> code) {
        String postgres = render(new PostgresDdl(), SchemaBuilder.collect("postgres", code));
        assertThat(postgres).as(example.file() + "\n" + example.code()).isEqualTo(example.postgres());
        List<SchemaChange> changes = SchemaBuilder.collect("sqlite", code);
        if (example.sqlite().equals(REBUILT)) {
            assertThat(catchThrowable(() -> render(new SqliteDdl(), changes)))
                    .as(example.code())
                    .isInstanceOf(UnsupportedChangeException.class)
                    .hasMessageStartingWith("SQLite cannot ");
        } else {
            assertThat(render(new SqliteDdl(), changes)).as(example.code()).isEqualTo(example.sqlite());
        }
    }

    private static String render(DdlRenderer ddl, List<SchemaChange> changes) {
        StringBuilder text = new StringBuilder();
        for (SchemaChange change : changes) {
            for (String sql : ddl.readable().render(change)) {
                text.append(sql).append(";\n");
            }
        }
        return text.toString().strip();
    }

    private static List<Example> examples(String file) throws IOException {
        String source = Files.readString(Path.of("src/main/java/io/rexorm/schema/" + file + ".java"));
        List<Example> examples = new ArrayList<>();
        for (String block :
                BLOCK.matcher(source).results().map(each -> each.group(1)).toList()) {
            String text = block.lines()
                    .map(line -> line.strip().substring(1))
                    .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                    .reduce("", (all, line) -> all + line + "\n");
            int sql = text.indexOf("\n-- ");
            if (sql >= 0) {
                examples.add(example(file, text.substring(0, sql), text.substring(sql + 1)));
            }
        }
        return examples;
    }

    private static Example example(String file, String code, String sql) {
        if (sql.startsWith("-- both\n")) {
            String both = sql.substring("-- both\n".length()).strip();
            return new Example(file, code, both, both);
        }
        int sqlite = sql.indexOf("-- sqlite");
        String postgres = sql.substring("-- postgres\n".length(), sqlite).strip();
        String rest = sql.substring(sqlite).strip();
        return new Example(
                file,
                code,
                postgres,
                rest.equals(REBUILT)
                        ? REBUILT
                        : rest.substring("-- sqlite".length()).strip());
    }

    private static void compile(List<Example> examples, Path classes) {
        StringBuilder source = new StringBuilder("import io.rexorm.schema.*;\nimport java.util.List;\n");
        for (int i = 0; i < examples.size(); i++) {
            source.append("class Example")
                    .append(i)
                    .append(" implements java.util.function.Consumer<SchemaBuilder> {\n");
            source.append("    public void accept(SchemaBuilder schema) {\n")
                    .append(examples.get(i).code());
            source.append("\n    }\n}\n");
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = List.of("-proc:none", "-d", classes.toString());
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Examples.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        assertThat(compiler.getTask(null, null, null, options, null, List.of(file))
                        .call())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private static Consumer<SchemaBuilder> code(ClassLoader loader, int number) throws ReflectiveOperationException {
        var constructor = loader.loadClass("Example" + number).getDeclaredConstructor();
        constructor.setAccessible(true);
        return (Consumer<SchemaBuilder>) constructor.newInstance();
    }
}
