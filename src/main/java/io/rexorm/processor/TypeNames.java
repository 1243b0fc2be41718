package io.rexorm.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What types are called: in source, and at run time. Annotations on types are no part of either name. */
record TypeNames(Elements elements, Types types) {

    /** As {@link Class#getTypeName} gives it. */
    String binary(TypeMirror type) {
        if (type.getKind().isPrimitive()) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        } else if (type instanceof ArrayType array) {
            return binary(array.getComponentType()) + "[]";
        }
        TypeElement element = element(type);
        return element == null
                ? type.toString()
                : elements.getBinaryName(element).toString();
    }

    /** As {@link Class#getTypeName} gives it, of a primitive that of its box. */
    String binaryBox(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).getQualifiedName().toString()
                : binary(type);
    }

    /** The class of a type, of its bound where it is a variable; null where it has none. */
    @Nullable
    TypeElement element(TypeMirror type) {
        return types.asElement(types.erasure(type)) instanceof TypeElement element ? element : null;
    }

    /** As it is written in source, with type arguments and all packages. */
    String source(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return source(array.getComponentType()) + "[]";
        } else if (type instanceof WildcardType wildcard) {
            TypeMirror upper = wildcard.getExtendsBound();
            TypeMirror lower = wildcard.getSuperBound();
            return upper != null ? "? extends " + source(upper) : lower != null ? "? super " + source(lower) : "?";
        } else if (type instanceof DeclaredType declared) {
            List<String> arguments = new ArrayList<>();
            declared.getTypeArguments().forEach(each -> arguments.add(source(each)));
            String name =
                    ((TypeElement) declared.asElement()).getQualifiedName().toString();
            return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
        }
        return binary(type);
    }

    /** As it is written in source, without packages. */
    String shown(TypeMirror type) {
        return shown(source(type));
    }

    /** A type in source, without packages. */
    static String shown(String source) {
        return source.replaceAll("\\b(?:[a-z_]\\w*\\.)+", "");
    }

    /** The class of the package that is generated for a type, by its name: of {@code a.B.C} it is {@code a.B_C} and the ending. */
    String generated(TypeElement type, String ending) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        String binary = elements.getBinaryName(type).toString();
        int start = packageName.isEmpty() ? 0 : packageName.length() + 1;
        return binary.substring(0, start) + binary.substring(start).replace('$', '_') + ending;
    }

    /** As it is written where only objects can stand. */
    String box(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).getQualifiedName().toString()
                : source(type);
    }

    /** A part of the type that other classes of the package cannot name, or null. */
    @Nullable
    String hidden(TypeMirror type, PackageElement from) {
        if (type instanceof ArrayType array) {
            return hidden(array.getComponentType(), from);
        } else if (type instanceof WildcardType wildcard) {
            TypeMirror bound =
                    wildcard.getExtendsBound() != null ? wildcard.getExtendsBound() : wildcard.getSuperBound();
            return bound == null ? null : hidden(bound, from);
        } else if (type.getKind() == TypeKind.TYPEVAR) {
            return type.toString();
        } else if (type instanceof DeclaredType declared) {
            if (!isVisible(declared.asElement(), from)) {
                return source(type);
            }
            for (TypeMirror argument : declared.getTypeArguments()) {
                String hidden = hidden(argument, from);
                if (hidden != null) {
                    return hidden;
                }
            }
        }
        return null;
    }

    /** Whether other classes of the package can name an element and all that it is in. */
    boolean isVisible(Element element, PackageElement from) {
        boolean near = elements.getPackageOf(element).equals(from);
        for (Element each = element;
                each != null && !(each instanceof PackageElement);
                each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)
                    || (!near && !each.getModifiers().contains(Modifier.PUBLIC))) {
                return false;
            }
        }
        return true;
    }
}
