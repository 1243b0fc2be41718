package io.rexorm.mapping;

import io.rexorm.entity.Marks;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The annotations of a class, a field or a component, by reflection. */
final class ReflectedMarks extends Marks {
    private final AnnotatedElement element;
    private final List<AnnotatedElement> others;

    /** @param others where annotations go that cannot stand at the element itself: a component's field and accessor */
    ReflectedMarks(AnnotatedElement element, AnnotatedElement... others) {
        this.element = element;
        this.others = List.of(others);
    }

    @Override
    public <A extends Annotation> @Nullable A get(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    @Override
    protected @Nullable String jakarta(String annotation, String attribute) {
        Annotation found = jakarta(element, annotation);
        for (AnnotatedElement other : others) {
            found = found == null ? jakarta(other, annotation) : found;
        }
        return found == null ? null : text(found, attribute);
    }

    private static @Nullable Annotation jakarta(AnnotatedElement element, String annotation) {
        for (Annotation each : element.getAnnotations()) {
            if (each.annotationType().getName().equals("jakarta.persistence." + annotation)) {
                return each;
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
