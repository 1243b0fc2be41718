package io.rexorm.processor;

import io.rexorm.entity.AccessorNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** The names of the methods by which a field is read and written. */
record SourceAccessors(String getter, String setter) {

    /**
     * Those of a field, or null where it is read and written itself.
     *
     * @param from the package that has to reach it
     */
    static @Nullable SourceAccessors of(SourceProperty property, PackageElement from) {
        if (property.names().isVisible(property.field(), from)) {
            return null;
        }
        String getter = getter(property, from);
        String setter = setter(property, from);
        return getter == null || setter == null ? null : new SourceAccessors(getter, setter);
    }

    private static @Nullable String getter(SourceProperty property, PackageElement from) {
        for (String name : AccessorNames.getters(property)) {
            for (ExecutableElement method : methods(property, name, from)) {
                if (method.getParameters().isEmpty() && isOfType(property, method.getReturnType())) {
                    return name;
                }
            }
        }
        return null;
    }

    private static @Nullable String setter(SourceProperty property, PackageElement from) {
        for (String name : AccessorNames.setters(property)) {
            for (ExecutableElement method : methods(property, name, from)) {
                if (method.getParameters().size() == 1
                        && isOfType(property, method.getParameters().get(0).asType())
                        && (method.getReturnType().getKind() == TypeKind.VOID
                                || AccessorNames.mayReturn(name, property))) {
                    return name;
                }
            }
        }
        return null;
    }

    private static boolean isOfType(SourceProperty property, TypeMirror type) {
        return property.names().source(type).equals(property.names().source(property.type()));
    }

    private static List<ExecutableElement> methods(SourceProperty property, String name, PackageElement from) {
        List<ExecutableElement> methods = new ArrayList<>();
        Element owner = Objects.requireNonNull(property.field().getEnclosingElement());
        for (ExecutableElement method : ElementFilter.methodsIn(owner.getEnclosedElements())) {
            if (method.getSimpleName().contentEquals(name)
                    && property.names().isVisible(method, from)
                    && !method.getModifiers().contains(Modifier.STATIC)
                    && method.getThrownTypes().isEmpty()) {
                methods.add(method);
            }
        }
        return methods;
    }
}
