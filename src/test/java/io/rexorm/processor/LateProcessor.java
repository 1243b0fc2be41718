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
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("Late").openWriter()) {
                writer.write("enum Late { ONE }");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
