package io.rexorm.mapping;

import io.rexorm.entity.Marks;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/** The annotations of a class, a field or a component, by reflection. */
final class ReflectedMarks extends Marks {
    private final AnnotatedElement element;

    ReflectedMarks(AnnotatedElement element) {
        this.element = element;
    }

    @Override
    public <A extends Annotation> @Nullable A get(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    @Override
    protected @Nullable String jakarta(String annotation, String attribute) {
        for (Annotation each : element.getAnnotations()) {
            if (each.annotationType().getName().equals("jakarta.persistence." + annotation)) {
                return text(each, attribute);
            }
        }
        return null;
    }

    private static String text(Annotation annotation, String attribute) {
        try {
            return attribute.isEmpty()
                    ? ""
                    : String.valueOf(
                            annotation.annotationType().getMethod(attribute).invoke(annotation));
        } catch (ReflectiveOperationException e) {
            return "";
        }
    }
}
