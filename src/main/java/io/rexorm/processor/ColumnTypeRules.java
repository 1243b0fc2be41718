package io.rexorm.processor;

import io.rexorm.annotation.Convert;
import io.rexorm.annotation.EnumAs;
import io.rexorm.annotation.EnumValue;
import io.rexorm.annotation.Json;
import io.rexorm.entity.ColumnTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Whether the type of a property has a column.
 *
 * @param names the names of types
 * @param converted the types that converters are found for as services, which the compiler cannot know
 */
record ColumnTypeRules(TypeNames names, Set<String> converted) {

    /** What is wrong with the type, or null. */
    @Nullable
    String problem(SourceProperty property) {
        SourceMarks marks = property.marks();
        if (marks.has(EnumAs.class) && !property.isEnum()) {
            return "@EnumAs is for enums, and " + property.typeName() + " is none; leave it out";
        }
        AnnotationMirror convert = marks.mirror(Convert.class.getName());
        if (marks.has(Json.class)) {
            return null;
        } else if (convert != null) {
            return marks.value(convert, "value") instanceof TypeMirror converter
                    ? conversion(property, converter)
                    : "@Convert names no class; write that of a TypeConverter";
        }
        String type = property.typeName();
        TypeElement element = names.element(property.type());
        if (property.isEnum() && element != null) {
            return ColumnTypes.enumProblem(String.valueOf(element.getSimpleName()), texts(element));
        } else if (ColumnTypes.has(type) || converted.contains(type)) {
            return null;
        }
        return type + " is no type of a column; " + instead(property);
    }

    /** The texts of an enum's constants. */
    private static List<String> texts(TypeElement type) {
        List<String> texts = new ArrayList<>();
        for (Element each : type.getEnclosedElements()) {
            if (each.getKind() == ElementKind.ENUM_CONSTANT) {
                EnumValue value = each.getAnnotation(EnumValue.class);
                texts.add(value == null ? String.valueOf(each.getSimpleName()) : value.value());
            }
        }
        return texts;
    }

    private String instead(SourceProperty property) {
        TypeElement element = names.element(property.type());
        if (element != null && new SourceType(element, names).marks().entity()) {
            return "refer to it with @ManyToOne Ref<" + element.getSimpleName() + ">";
        }
        if (property.typeName().equals(ColumnTypes.REF)) {
            return "write @ManyToOne before it";
        }
        return ColumnTypes.isUserClass(property.typeName())
                ? "@Json, @Embedded, @Convert or @Ignore it, or name it in -A" + EntityProcessor.CONVERTED
                        + " where a service converts it"
                : "@Json, @Convert or @Ignore it";
    }

    private @Nullable String conversion(SourceProperty property, TypeMirror converter) {
        TypeElement element = names.element(converter);
        List<? extends TypeMirror> types = element == null ? List.of() : converts(element);
        if (element == null || types.size() != 2) {
            return names.source(converter) + " is no TypeConverter with both types named; write one that implements"
                    + " TypeConverter<" + names.box(property.type()) + ", String>";
        }
        boolean inner = element.getEnclosingElement() instanceof TypeElement
                && !element.getModifiers().contains(Modifier.STATIC);
        if (inner
                || element.getModifiers().contains(Modifier.ABSTRACT)
                || new SourceType(element, names).constructor() == null) {
            return names.source(converter) + " cannot be made by a constructor without parameters; give it one";
        }
        String from = names.binary(types.get(0));
        String to = names.binary(types.get(1));
        if (!from.equals(names.binaryBox(property.type()))) {
            return names.source(converter) + " converts " + from + ", not " + property.typeName()
                    + "; name a converter of that";
        }
        return ColumnTypes.SCALARS.contains(to)
                ? null
                : names.source(converter) + " converts to " + to + ", which is no type of a column; convert to String";
    }

    /** The two types that a converter's class names. */
    private List<? extends TypeMirror> converts(TypeElement converter) {
        for (TypeElement type = converter; type != null; type = names.element(type.getSuperclass())) {
            for (TypeMirror each : type.getInterfaces()) {
                if (each instanceof DeclaredType named
                        && names.binary(named).equals("io.rexorm.mapping.TypeConverter")) {
                    return named.getTypeArguments();
                }
            }
        }
        return List.of();
    }
}
