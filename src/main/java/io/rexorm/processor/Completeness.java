package io.rexorm.processor;

import io.rexorm.annotation.Convert;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Whether all that an entity names is there: some of it may be what another processor has yet to generate. */
final class Completeness {
    private final Set<String> seen = new HashSet<>();

    boolean of(SourceType type) {
        if (!seen.add(type.name())) {
            return true;
        }
        return isThere(type.element().getSuperclass())
                && type.properties().stream().allMatch(each -> of(type, each));
    }

    private boolean of(SourceType owner, SourceProperty property) {
        if (!isThere(property.type()) || !isConverterThere(property.marks())) {
            return false;
        } else if (property.marks().embedded() && property.type() instanceof DeclaredType) {
            return of(owner.typeOf(property));
        }
        return true;
    }

    private static boolean isConverterThere(SourceMarks marks) {
        AnnotationMirror convert = marks.mirror(Convert.class.getName());
        return convert == null || (marks.value(convert, "value") instanceof TypeMirror type && isThere(type));
    }

    private static boolean isThere(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return isThere(array.getComponentType());
        } else if (type.getKind() == TypeKind.ERROR) {
            return false;
        }
        return !(type instanceof DeclaredType declared)
                || (declared.getTypeArguments().stream().allMatch(Completeness::isThere)
                        && isSuperclassThere(declared));
    }

    private static boolean isSuperclassThere(DeclaredType type) {
        TypeMirror parent = ((TypeElement) type.asElement()).getSuperclass();
        return parent.getKind() != TypeKind.ERROR;
    }
}
