package io.rexorm.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.rexorm.ErrorCode;
import io.rexorm.RexException;
import io.rexorm.script.ScriptException;
import io.rexorm.script.ScriptSource;
import io.rexorm.script.SourcePosition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCompilerTest {
    private static final String IMPORT = "import java.util.function.Supplier;\n";
    private static final String SUPPLIER =
            IMPORT + "class A implements Supplier<String> { public String get() { return \"said\"; } }";

    private static ScriptSource source(String name, String text) {
        return ScriptSource.ofText(name, text);
    }

    private static Object said(ScriptSource source, Path... classPath) {
        return new SourceCompiler(new ClassPath(List.of(classPath)))
                .compile(source)
                .instance(Supplier.class)
                .get();
    }

    @Test
    void compilesAClassWhateverItAndItsFileAreCalled() {
        String text = IMPORT + """
                public class Anything implements Supplier<String> {
                    public String get() {
                        return new Object() { String word = Inner.WORD + other(); }.word;
                    }
                    private static class Inner { static final String WORD = "one"; }
                    private static String other() { Supplier<String> lambda = () -> "!"; return lambda.get(); }
                }
                """;
        assertThat(said(source("migrations/1 what ever.java", text))).isEqualTo("one!");
    }

    @Test
    void keepsFilesApart() {
        assertThat(said(source("1_a.java", SUPPLIER))).isEqualTo("said");
        assertThat(said(source("2_a.java", SUPPLIER.replace("said", "other")))).isEqualTo("other");
    }

    @Test
    void namesThePlaceOfEachMistakeAsAPersonCounts() {
        ScriptSource wrong = source(
                "migrations/1_x.java",
                "\uFEFFclass X {\r\n\tint é = \"😀\" + 1;\r\n  Nope nope;\n\tString s = \"😀\" + é.x;\n}\n");

        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> said(wrong))
                .satisfies(failure -> {
                    assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INVALID);
                    assertThat(failure.position()).isEqualTo(new SourcePosition("migrations/1_x.java", 3, 3));
                    assertThat(failure.getMessage()).startsWith("cannot find symbol");
                    assertThat(failure.getMessage()).contains("migrations/1_x.java:2:14: incompatible types");
                    assertThat(failure.getMessage()).contains("migrations/1_x.java:4:20: int cannot be dereferenced");
                    assertThat(failure.sourceLine()).isEqualTo("  Nope nope;");
                });
    }

    @Test
    void namesThePlaceBehindTheLastCharacter() {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> said(source("1_x.java", "class X {\n")))
                .withMessage("reached end of file while parsing")
                .satisfies(failure -> assertThat(failure.position().line()).isEqualTo(1));
    }

    @Test
    void refusesAClassThatCannotBeMade() {
        String takes = SUPPLIER.replace("{ public", "{ A(int x) {} public");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> said(source("A.java", takes)))
                .withMessage("A.java: class A has no constructor without parameters");
        String fails = SUPPLIER.replace("{ public", "{ A() { throw new IllegalStateException(\"no\"); } public");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> said(source("A.java", fails)))
                .withMessageContaining("class A cannot be created: java.lang.IllegalStateException: no");
        String broken = SUPPLIER.replace("{ public", "{ static int x = 1 / 0; public");
        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> said(source("A.java", broken)))
                .withMessageContaining("class A cannot be created: java.lang.ExceptionInInitializerError");
    }

    @Test
    void usesTheProjectsOwnClassesAndCompilesNoSourceBesidesThem(@TempDir Path project) throws IOException {
        Path classes = Files.createDirectories(project.resolve("classes"));
        Path word = Files.writeString(
                project.resolve("Word.java"), "public class Word { public static String get() { return \"own\"; } }");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), word.toString());
        assertThat(compiled).isZero();
        Files.writeString(classes.resolve("Word.java"), "this is no Java");
        Files.writeString(classes.resolve("Other.java"), "public class Other {}");

        assertThat(said(source("A.java", SUPPLIER.replace("\"said\"", "Word.get()")), classes))
                .isEqualTo("own");
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> said(source("A.java", SUPPLIER.replace("\"said\"", "\"\" + new Other()")), classes))
                .withMessageContaining("cannot find symbol");
    }

    @Test
    void saysThatAnEntryOfTheClassPathIsNotThere(@TempDir Path project) {
        Path missing = project.resolve("missing.jar");

        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> new ClassPath(List.of(missing)).classes(name -> true, Supplier.class))
                .withMessage("there is no " + missing + " for the class path")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID));
    }

    @Test
    void saysThatAnEntryOfTheClassPathIsNoJar(@TempDir Path project) throws IOException {
        Path text = Files.writeString(project.resolve("notes.jar"), "no jar");

        assertThatExceptionOfType(RexException.class)
                .isThrownBy(() -> new ClassPath(List.of(text)).classes(name -> true, Supplier.class))
                .withMessageStartingWith(text + " of the class path cannot be read")
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID));
    }
}
