package io.rexorm.processor;

import io.rexorm.annotation.Convert;
import io.rexorm.entity.ColumnTypes;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Whether all that an entity or a repository names is there: some of it may be what another processor has yet to generate. */
final class Completeness {
    private final Set<String> seen = new HashSet<>();

    /** Whether what a repository extends, its entity and the types of its methods are there. */
    boolean of(TypeElement repository, TypeNames names) {
        for (ExecutableElement method : ElementFilter.methodsIn(repository.getEnclosedElements())) {
            TypeMirror result = method.getReturnType();
            if (!isThere(result)
                    || !method.getParameters().stream().allMatch(each -> isThere(each.asType()))
                    || !isRowThere(result, names)) {
                return false;
            }
        }
        return areParentsThere(repository, names);
    }

    private boolean areParentsThere(TypeElement repository, TypeNames names) {
        for (TypeMirror parent : repository.getInterfaces()) {
            TypeElement element = names.element(parent);
            if (!isThere(parent) || element == null) {
                return false;
            } else if (element.getQualifiedName().contentEquals(RepositoryType.REPO)) {
                boolean arguments =
                        ((DeclaredType) parent).getTypeArguments().stream().allMatch(each -> isRowThere(each, names));
                if (!arguments) {
                    return false;
                }
            } else if (!of(element, names)) {
                return false;
            }
        }
        return true;
    }

    /** An entity or a record is read with its properties. */
    private boolean isRowThere(TypeMirror type, TypeNames names) {
        if (!(type instanceof DeclaredType declared)) {
            return true;
        }
        TypeElement element = (TypeElement) declared.asElement();
        boolean ours = ColumnTypes.isUserClass(names.binary(type))
                && (element.getKind() == ElementKind.CLASS || element.getKind() == ElementKind.RECORD);
        return declared.getTypeArguments().stream().allMatch(each -> isRowThere(each, names))
                && (!ours || of(new SourceType(element, names)));
    }

    /** Whether all that an entity names is there. */
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
