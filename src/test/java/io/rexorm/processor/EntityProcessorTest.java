package io.rexorm.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityProcessorTest {
    private static final String IMPORTS = "import io.rexorm.annotation.*;\nimport io.rexorm.orm.Ref;\n";

    @TempDir
    Path classes;

    @Test
    void letsAGoodEntityPassWithoutAWarning() {
        assertThat(compile("@Entity record A(@PrimaryKey Long id, @ManyToOne Ref<A> parent) {}"))
                .isEmpty();
    }

    @Test
    void wantsAKey() {
        assertThat(compile("@Entity record A(Long id) {}")).containsExactly("3: A has no @PrimaryKey");
    }

    @Test
    void wantsAColumnForEachProperty() {
        assertThat(
                        compile(
                                "@Entity class A {\n  @PrimaryKey Long id;\n  String name;\n  @Column(name = \"name\") String other;\n}"))
                .containsExactly("6: other and name are both in column name");
    }

    @Test
    void wantsReferencesToEntities() {
        assertThat(compile(
                        "@Entity record A(@PrimaryKey Long id,\n  @ManyToOne Ref<String> b,\n  @ManyToOne Long c) {}"))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("@ManyToOne needs a Ref to an entity"));
    }

    @Test
    void isForRecordsAndClasses() {
        assertThat(compile("@Entity interface A {}")).containsExactly("3: @Entity is for records and classes");
    }

    private List<String> compile(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return IMPORTS + source;
            }
        };
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all,-classfile,-path,-options",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        JavaCompiler.CompilationTask task = compiler.getTask(null, null, diagnostics, options, null, List.of(file));
        task.setProcessors(List.of(new EntityProcessor()));
        task.call();
        return diagnostics.getDiagnostics().stream()
                .map(EntityProcessorTest::text)
                .toList();
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
