package io.rexorm.processor;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * What classes of the entity's package can reach of it.
 *
 * @param shape the entity
 * @param from its package
 */
record Access(Shape shape, PackageElement from) {
    /** A constructor takes 255 parameters; a method holds what the columns of more take. */
    private static final int MOST_COLUMNS = 250;

    /** Why there can be no class beside the entity that names its types, or null. */
    @Nullable
    String whyNoTable() {
        TypeElement entity = shape.type().element();
        TypeNames names = shape.type().names();
        if (!names.isVisible(entity, from)) {
            return "it is private";
        } else if (!entity.getTypeParameters().isEmpty()) {
            return "it has type parameters";
        }
        String hidden = hidden(shape);
        for (Shape each : shape.inside()) {
            hidden = hidden == null ? hidden(each) : hidden;
        }
        return hidden;
    }

    private @Nullable String hidden(Shape each) {
        for (Shape.Part part : each.parts()) {
            String hidden = each.type().names().hidden(part.property().type(), from);
            if (hidden != null) {
                return "the type of " + part.property().name() + " is not visible in its package: " + hidden;
            }
        }
        return null;
    }

    /** Why no class beside the entity can make and read its objects, or null. */
    @Nullable
    String whyNoMapper() {
        if (shape.end() > MOST_COLUMNS) {
            return "it has more than " + MOST_COLUMNS + " columns";
        }
        String why = closed(shape);
        for (Shape each : shape.inside()) {
            why = why == null ? closed(each) : why;
        }
        return why;
    }

    private @Nullable String closed(Shape each) {
        if (each.type().isRecord()) {
            return null;
        }
        String name = each.type().simpleName();
        ExecutableElement constructor = each.type().constructor();
        if (constructor == null || !each.type().names().isVisible(constructor, from)) {
            return "the constructor of " + name + " is private";
        } else if (!constructor.getThrownTypes().isEmpty()) {
            return "the constructor of " + name + " throws exceptions";
        }
        for (Shape.Part part : each.parts()) {
            if (part.column() >= 0
                    && part.accessors() == null
                    && !each.type().names().isVisible(part.property().field(), from)) {
                String what =
                        part.property().field().getModifiers().contains(Modifier.PRIVATE) ? "private" : "not public";
                return name + "." + part.property().name() + " is " + what
                        + ", and has no methods of its type to read and write it";
            }
        }
        return null;
    }
}
