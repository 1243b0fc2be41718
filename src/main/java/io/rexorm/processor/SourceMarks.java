package io.rexorm.processor;

import io.rexorm.entity.Marks;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The annotations of an element of the source. */
final class SourceMarks extends Marks {
    private final Element element;
    private final List<Element> others;
    private final TypeNames names;

    SourceMarks(Element element, TypeNames names) {
        this(element, List.of(), names);
    }

    /** @param others where annotations go that cannot stand at the element itself: a component's field and accessor */
    SourceMarks(Element element, List<Element> others, TypeNames names) {
        this.element = element;
        this.others = others;
        this.names = names;
    }

    @Override
    public <A extends Annotation> @Nullable A get(Class<A> annotation) {
        return element.getAnnotation(annotation);
    }

    @Override
    protected @Nullable String jakarta(String annotation, String attribute) {
        AnnotationMirror mirror = mirror("jakarta.persistence." + annotation);
        for (Element other : others) {
            mirror = mirror == null ? mirror(other, "jakarta.persistence." + annotation) : mirror;
        }
        if (mirror == null) {
            return null;
        }
        Object value = value(mirror, attribute);
        return value instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : value == null ? "" : value.toString();
    }

    /** An annotation by its name, or null. */
    @Nullable
    AnnotationMirror mirror(String annotation) {
        return mirror(element, annotation);
    }

    private static @Nullable AnnotationMirror mirror(Element element, String annotation) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
            if (type.getQualifiedName().contentEquals(annotation)) {
                return mirror;
            }
        }
        return null;
    }

    /** An attribute of an annotation, or null where it has none of that name. */
    @Nullable
    Object value(AnnotationMirror mirror, String attribute) {
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                names.elements().getElementValuesWithDefaults(mirror);
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> each : values.entrySet()) {
            if (each.getKey().getSimpleName().contentEquals(attribute)) {
                return each.getValue().getValue();
            }
        }
        return null;
    }
}
