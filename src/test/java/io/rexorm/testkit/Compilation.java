package io.rexorm.testkit;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Java that is compiled by the JDK that runs the test, for Java 17, with what the test has on its class path. */
public final class Compilation {
    private final List<JavaFileObject> sources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();

    /** With the annotation processor, which is found on the class path, and every warning an error. */
    public static Compilation withProcessor() {
        Compilation compilation = new Compilation();
        compilation.options.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
        compilation.options.addAll(List.of("-Xlint:all,-classfile,-path,-options", "-Werror"));
        return compilation;
    }

    /** Without it. */
    public static Compilation withoutProcessor() {
        Compilation compilation = new Compilation();
        compilation.options.add("-proc:none");
        return compilation;
    }

    /** Adds a class by its name with packages. */
    public Compilation source(String name, String text) {
        URI uri = URI.create("string:///" + name.replace('.', '/') + ".java");
        sources.add(new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        });
        return this;
    }

    /** Adds an option of javac. */
    public Compilation option(String option) {
        options.add(option);
        return this;
    }

    /** Compiles, and gives each message with its kind and line: {@code ERROR 3: …}. */
    public List<String> to(Path classes) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--release", "17", "-d", classes.toString()));
        all.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostics, all, null, sources)
                .call();
        return List.copyOf(diagnostics.getDiagnostics()).stream()
                .map(Compilation::text)
                .toList();
    }

    private static String text(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() + " " + diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT);
    }
}
