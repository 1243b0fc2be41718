package io.rexorm.processor;

import io.rexorm.entity.DeclaredType;
import io.rexorm.entity.Marks;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** A class in the source. */
record SourceType(TypeElement element, TypeNames names) implements DeclaredType<SourceProperty> {

    boolean isRecord() {
        return element.getKind() == ElementKind.RECORD;
    }

    @Override
    public String name() {
        return names.binary(element.asType());
    }

    @Override
    public String simpleName() {
        return element.getSimpleName().toString();
    }

    @Override
    public Form form() {
        if (isRecord()) {
            return Form.RECORD;
        } else if (element.getKind() != ElementKind.CLASS
                || element.getModifiers().contains(Modifier.ABSTRACT)) {
            return Form.NONE;
        } else if (element.getEnclosingElement() instanceof TypeElement
                && !element.getModifiers().contains(Modifier.STATIC)) {
            return Form.INNER;
        }
        return constructor() == null ? Form.WITHOUT_CONSTRUCTOR : Form.CLASS;
    }

    /** The constructor that takes no parameters, or null. */
    @Nullable
    ExecutableElement constructor() {
        for (ExecutableElement each : ElementFilter.constructorsIn(element.getEnclosedElements())) {
            if (each.getParameters().isEmpty()) {
                return each;
            }
        }
        return null;
    }

    @Override
    public Marks marks() {
        return new SourceMarks(element, names);
    }

    @Override
    public List<SourceProperty> properties() {
        List<SourceProperty> properties = new ArrayList<>();
        if (isRecord()) {
            for (RecordComponentElement component : element.getRecordComponents()) {
                properties.add(new SourceProperty(fieldOf(component), component, names));
            }
            return properties;
        }
        TypeElement parent = names.element(element.getSuperclass());
        if (parent != null && !parent.getQualifiedName().contentEquals("java.lang.Object")) {
            properties.addAll(new SourceType(parent, names).properties());
        }
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.TRANSIENT)) {
                properties.add(new SourceProperty(field, field, names));
            }
        }
        return properties;
    }

    @Override
    public SourceType typeOf(SourceProperty property) {
        TypeElement type = names.element(property.type());
        if (type == null) {
            throw new IllegalArgumentException(property.typeName() + " is no class");
        }
        return new SourceType(type, names);
    }

    @Override
    public @Nullable SourceType argumentOf(SourceProperty property) {
        if (property.type() instanceof javax.lang.model.type.DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0) instanceof javax.lang.model.type.DeclaredType argument) {
            TypeElement type = names.element(argument);
            return type == null ? null : new SourceType(type, names);
        }
        return null;
    }

    /** The entity of a property that is about another one. */
    SourceType argument(SourceProperty property) {
        SourceType argument = argumentOf(property);
        if (argument == null) {
            throw new IllegalArgumentException(property.name() + " names no entity");
        }
        return argument;
    }

    private VariableElement fieldOf(RecordComponentElement component) {
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (field.getSimpleName().equals(component.getSimpleName())) {
                return field;
            }
        }
        throw new IllegalStateException("a component has a field");
    }
}
