package io.rexorm.compile;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.SourcePosition;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Compiles sources with the compiler of the JDK that runs, each by itself, and keeps the classes in memory. Compiling a
 * project's source is the first step of running its code: only what belongs to the project is to be given to it.
 */
public final class SourceCompiler {
    private final ClassPath classPath;

    /** @param classPath what the sources may use, besides Rex-ORM and what is on its own class path */
    public SourceCompiler(ClassPath classPath) {
        this.classPath = classPath;
    }

    /** Whether this Java has a compiler: a JDK has, a runtime alone has not. */
    public static boolean isThere() {
        return ModuleLayer.boot().findModule("jdk.compiler").isPresent();
    }

    /**
     * Compiles a source.
     *
     * @throws ScriptException when it is not Java, with the place of the first mistake
     * @throws RexException when there is no compiler
     */
    public CompiledSource compile(ScriptSource source) {
        JavaCompiler compiler = isThere() ? ToolProvider.getSystemJavaCompiler() : null;
        if (compiler == null) {
            throw new RexException(
                    ErrorCode.MIGRATION_INVALID,
                    source.name() + ": this Java has no compiler, as it is a runtime without the module jdk.compiler",
                    "run with a JDK, or compile the file beforehand and name the classes: --classpath PATH");
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (ClassOutput output =
                new ClassOutput(compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8))) {
            boolean good = compiler.getTask(null, output, diagnostics, options(), null, List.of(new SourceFile(source)))
                    .call();
            if (!good) {
                throw failure(source, List.copyOf(diagnostics.getDiagnostics()));
            }
            return new CompiledSource(source.name(), output.classes(), classPath.loader());
        } catch (IOException e) {
            throw new RexException(ErrorCode.INTERNAL, "the compiler cannot be closed: " + e.getMessage(), null, e);
        }
    }

    /** No sources but the one are looked for, and no annotation processor runs. */
    private List<String> options() {
        Set<String> paths = new LinkedHashSet<>();
        for (Path entry : classPath.entries()) {
            paths.add(entry.toString());
        }
        StringTokenizer running = new StringTokenizer(System.getProperty("java.class.path", ""), File.pathSeparator);
        while (running.hasMoreTokens()) {
            paths.add(running.nextToken());
        }
        Path own = ClassPath.own();
        if (own != null) {
            paths.add(own.toString());
        }
        return List.of(
                "-proc:none", "-g", "-nowarn", "-sourcepath", "", "-classpath", String.join(File.pathSeparator, paths));
    }

    /**
     * The first mistake with its place; the others each in a line. Writing a message can make the compiler load classes, and report more
     * to the collector.
     */
    private static RexException failure(ScriptSource source, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        SourcePosition first = null;
        StringBuilder message = new StringBuilder();
        for (Diagnostic<? extends JavaFileObject> each : diagnostics) {
            if (each.getKind() != Diagnostic.Kind.ERROR) {
                continue;
            }
            SourcePosition position = position(each);
            boolean more = message.length() > 0;
            message.append(more ? "\n" : "").append(more && position != null ? position + ": " : "");
            message.append(each.getMessage(Locale.ROOT).strip());
            first = first == null ? position : first;
        }
        RexException fault = new RexException(ErrorCode.MIGRATION_INVALID, message.toString(), null);
        return first == null ? fault : ScriptException.of(source, first, fault);
    }

    private static @Nullable SourcePosition position(Diagnostic<? extends JavaFileObject> diagnostic) {
        return diagnostic.getSource() instanceof SourceFile file ? file.position(diagnostic.getPosition()) : null;
    }
}
