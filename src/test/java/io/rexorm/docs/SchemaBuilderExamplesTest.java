package io.rexorm.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.rexorm.dialect.DdlRenderer;
import io.rexorm.dialect.UnsupportedChangeException;
import io.rexorm.dialect.postgres.PostgresDdl;
import io.rexorm.dialect.sqlite.SqliteDdl;
import io.rexorm.schema.SchemaBuilder;
import io.rexorm.schema.SchemaChange;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles the examples in the documentation of the schema builder, and renders them on both databases. */
class SchemaBuilderExamplesTest {
    @Test
    void becomeTheSqlThatTheyShow(@TempDir Path classes) throws Exception {
        List<BuilderExample> examples = BuilderExample.all();
        assertThat(examples).hasSizeGreaterThan(30);
        compile(examples, classes);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (int i = 0; i < examples.size(); i++) {
                check(examples.get(i), code(loader, i));
            }
        }
    }

    private static void check(BuilderExample example, Consumer<SchemaBuilder> code) {
        String postgres = render(new PostgresDdl(), SchemaBuilder.collect("postgres", code));
        assertThat(postgres).as(example.file() + "\n" + example.code()).isEqualTo(example.postgres());
        List<SchemaChange> changes = SchemaBuilder.collect("sqlite", code);
        if (example.isRebuilt()) {
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

    private static void compile(List<BuilderExample> examples, Path classes) {
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
