package io.rexorm.scaffold;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the Java among generated files, with the processor and every warning an error. */
final class JavaCompilation {
    private JavaCompilation() {}

    static List<String> errors(List<GeneratedFile> files, Path classes) {
        List<JavaFileObject> sources = files.stream()
                .filter(file -> file.path().endsWith(".java"))
                .map(JavaCompilation::source)
                .toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-processor",
                "io.rexorm.processor.EntityProcessor",
                "-Xlint:all,-classfile,-path,-options",
                "-Werror",
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"));
        compiler.getTask(null, null, diagnostics, options, null, sources).call();
        return List.copyOf(diagnostics.getDiagnostics()).stream()
                .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
                .map(Object::toString)
                .toList();
    }

    private static JavaFileObject source(GeneratedFile file) {
        String path = "/" + file.path().replace("src/main/java/", "");
        return new SimpleJavaFileObject(URI.create("string://" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
    }
}
