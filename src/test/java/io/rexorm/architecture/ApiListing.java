package io.rexorm.architecture;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The public face of one type as text: its header, and a line for each member that others can call or override. */
record ApiListing(Class<?> type) {
    private static final Pattern QUALIFIER = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z@])");
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    /** Whether others can name the type. */
    static boolean isPublic(Class<?> type) {
        boolean visible = Modifier.isPublic(type.getModifiers()) || Modifier.isProtected(type.getModifiers());
        return visible && (type.getDeclaringClass() == null || isPublic(type.getDeclaringClass()));
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(header());
        for (String member : members()) {
            lines.add("    " + member);
        }
        return String.join("\n", lines) + "\n";
    }

    private String header() {
        int finality = type.isRecord() || type.isEnum() ? Modifier.FINAL : 0;
        StringBuilder header = new StringBuilder(modifiers(type.getModifiers() & ~finality));
        if (type.isSealed()) {
            header.append("sealed ");
        }
        header.append(kind()).append(' ').append(name(type)).append(typeParameters(type.getTypeParameters()));
        if (type.isRecord()) {
            header.append(Stream.of(type.getRecordComponents())
                    .map(ApiListing::component)
                    .collect(Collectors.joining(", ", "(", ")")));
        } else if (type.getAnnotatedSuperclass() != null && !type.isEnum() && type.getSuperclass() != Object.class) {
            header.append(" extends ").append(text(type.getAnnotatedSuperclass()));
        }
        if (type.getInterfaces().length > 0 && !type.isAnnotation()) {
            header.append(type.isInterface() ? " extends " : " implements ")
                    .append(list(type.getAnnotatedInterfaces()));
        }
        return header.toString();
    }

    private String kind() {
        if (type.isAnnotation()) {
            return "annotation";
        }
        if (type.isInterface()) {
            return "interface";
        }
        if (type.isEnum()) {
            return "enum";
        }
        return type.isRecord() ? "record" : "class";
    }

    private List<String> members() {
        List<String> members = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (isOpen(field.getModifiers()) && !field.isSynthetic()) {
                members.add(field.isEnumConstant() ? field.getName() : field(field));
            }
        }
        Set<String> callable = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isOpen(constructor.getModifiers()) && !isCanonical(constructor)) {
                callable.add(modifiers(constructor.getModifiers()) + "new" + signature(constructor));
            }
        }
        for (Class<?> owner = type; owner != null; owner = hiddenParent(owner)) {
            for (Method method : owner.getDeclaredMethods()) {
                if (isOpen(method.getModifiers()) && !isImplied(method)) {
                    callable.add(method(method));
                }
            }
        }
        members.addAll(callable);
        return members;
    }

    /** What a parent that others cannot name makes public belongs to its child. */
    private static Class<?> hiddenParent(Class<?> owner) {
        Class<?> parent = owner.getSuperclass();
        return parent == null || isPublic(parent) ? null : parent;
    }

    private boolean isCanonical(Constructor<?> constructor) {
        return type.isRecord() && constructor.getParameterCount() == type.getRecordComponents().length;
    }

    private boolean isImplied(Method method) {
        if (method.isSynthetic() || OF_EVERY_OBJECT.contains(method.getName())) {
            return true;
        }
        if (type.isEnum() && Set.of("values", "valueOf").contains(method.getName())) {
            return true;
        }
        return type.isRecord()
                && method.getParameterCount() == 0
                && Stream.of(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(method.getName()));
    }

    private static boolean isOpen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static String component(RecordComponent component) {
        return text(component.getAnnotatedType()) + " " + component.getName();
    }

    private static String field(Field field) {
        return modifiers(field.getModifiers()) + text(field.getAnnotatedType()) + " " + field.getName();
    }

    private static String method(Method method) {
        String before = modifiers(method.getModifiers()) + (method.isDefault() ? "default " : "");
        String parameters = typeParameters(method.getTypeParameters());
        String fallback = method.getDefaultValue() == null ? "" : " = default";
        return before
                + (parameters.isEmpty() ? "" : parameters + " ")
                + text(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + signature(method)
                + fallback;
    }

    private static String signature(Executable executable) {
        String parameters = list(executable.getAnnotatedParameterTypes());
        if (executable.isVarArgs()) {
            parameters = parameters.substring(0, parameters.length() - 2) + "...";
        }
        String thrown = list(executable.getAnnotatedExceptionTypes());
        return "(" + parameters + ")" + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String typeParameters(TypeVariable<?>[] variables) {
        if (variables.length == 0) {
            return "";
        }
        return Stream.of(variables)
                .map(variable -> {
                    String bounds = list(variable.getAnnotatedBounds()).replace(", ", " & ");
                    return variable.getName() + (bounds.equals("Object") ? "" : " extends " + bounds);
                })
                .collect(Collectors.joining(", ", "<", ">"));
    }

    private static String list(AnnotatedType... types) {
        return Stream.of(types).map(ApiListing::text).collect(Collectors.joining(", "));
    }

    private static String text(AnnotatedType type) {
        return QUALIFIER
                .matcher(type.toString())
                .replaceAll("")
                .replace("@Nullable()", "@Nullable")
                .replace('$', '.');
    }

    private static String name(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static String modifiers(int modifiers) {
        int told = Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;
        String text = Modifier.toString(modifiers & told);
        return text.isEmpty() ? "" : text + " ";
    }
}
