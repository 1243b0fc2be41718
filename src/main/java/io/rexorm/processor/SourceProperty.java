package io.rexorm.processor;

import io.rexorm.annotation.Convert;
import io.rexorm.annotation.Json;
import io.rexorm.entity.DeclaredProperty;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A component of a record or a field of a class in the source.
 *
 * @param field the field, that of a component too: it has a place in the source, which a component has not
 * @param declared what carries the annotations: the component, or the field again
 * @param names the names of types
 */
record SourceProperty(VariableElement field, Element declared, TypeNames names) implements DeclaredProperty {

    TypeMirror type() {
        return field.asType();
    }

    boolean isEnum() {
        Element element = names.element(type());
        return element != null && element.getKind() == ElementKind.ENUM;
    }

    @Override
    public String name() {
        return field.getSimpleName().toString();
    }

    @Override
    public String typeName() {
        return names.binary(type());
    }

    @Override
    public boolean nullable() {
        return hasNullable(declared.getAnnotationMirrors())
                || hasNullable(field.getAnnotationMirrors())
                || hasNullable(declared.asType().getAnnotationMirrors())
                || hasNullable(type().getAnnotationMirrors());
    }

    @Override
    public boolean isFixed() {
        return declared == field && field.getModifiers().contains(Modifier.FINAL);
    }

    @Override
    public SourceMarks marks() {
        return declared instanceof RecordComponentElement component
                ? new SourceMarks(declared, List.of(field, component.getAccessor()), names)
                : new SourceMarks(declared, names);
    }

    /** Whether it is kept as the text that it is. */
    boolean isText() {
        return typeName().equals("java.lang.String") && isPlain();
    }

    /** Whether no annotation says how its values are kept. */
    boolean isPlain() {
        return !marks().has(Json.class) && marks().mirror(Convert.class.getName()) == null;
    }

    /** Only what is kept until run time counts: the reflective mapper has to come to the same result. */
    static boolean hasNullable(List<? extends AnnotationMirror> annotations) {
        for (AnnotationMirror annotation : annotations) {
            Element type = annotation.getAnnotationType().asElement();
            Retention retention = type.getAnnotation(Retention.class);
            if (type.getSimpleName().contentEquals("Nullable")
                    && retention != null
                    && retention.value() == RetentionPolicy.RUNTIME) {
                return true;
            }
        }
        return false;
    }
}
