package io.rexorm.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Makes the enum {@code Late}, which is not there in the first round. */
@SupportedAnnotationTypes("*")
public final class LateProcessor extends AbstractProcessor {
    private boolean made;

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!made) {
            made = true;
            write("Late", "enum Late { ONE }");
            write("LateBase", "class LateBase { Late inherited; }");
            write(
                    "LateEntity",
                    "@io.rexorm.annotation.Entity record LateEntity(@io.rexorm.annotation.PrimaryKey Long id) {}");
            write(
                    "LateConverter",
                    "class LateConverter implements io.rexorm.mapping.TypeConverter<Thread, String> {"
                            + " public String toColumn(Thread t) { return t.getName(); }"
                            + " public Thread toProperty(String s) { return new Thread(s); } }");
        }
        return false;
    }

    private void write(String name, String text) {
        try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
