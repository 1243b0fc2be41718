package io.rexorm.processor;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/**
 * An entity, or a value embedded in one, with what it is made of.
 *
 * @param type its class
 * @param parts its properties
 * @param place where it stands
 * @param end the position after its last column
 */
record Shape(SourceType type, List<Part> parts, Place place, int end) {

    /**
     * Where a shape stands.
     *
     * @param first the position of its first column
     * @param depth how many shapes it is in
     * @param nullable whether it is null when all of its columns are
     */
    record Place(int first, int depth, boolean nullable) {}

    /**
     * A property.
     *
     * @param column the position of its first column, or of its relation; -1 where it has neither
     * @param embedded what it is made of, or null where it is one column
     * @param accessors what it is read and written by, or null where it is a component or its field is within reach
     */
    record Part(
            SourceProperty property,
            int column,
            @Nullable Shape embedded,
            @Nullable SourceAccessors accessors) {

        /** Whether it has no column, but rows of another entity. */
        boolean relation() {
            return property.marks().relation();
        }
    }

    static Shape of(SourceType type) {
        Shape shape = of(type, new Place(0, 0, false), type.names().elements().getPackageOf(type.element()));
        List<Part> parts = new ArrayList<>();
        int position = shape.end;
        for (Part part : shape.parts) {
            boolean relation = part.property.marks().relation();
            parts.add(relation ? new Part(part.property, position++, null, part.accessors) : part);
        }
        return new Shape(type, parts, shape.place, shape.end);
    }

    private static Shape of(SourceType type, Place place, PackageElement from) {
        List<Part> parts = new ArrayList<>();
        int column = place.first;
        for (SourceProperty property : type.properties()) {
            SourceAccessors accessors = type.isRecord() ? null : SourceAccessors.of(property, from);
            if (!property.marks().hasColumns()) {
                parts.add(new Part(property, -1, null, accessors));
            } else if (property.marks().embedded()) {
                Place inside = new Place(column, place.depth + 1, property.nullable());
                Shape embedded = of(type.typeOf(property), inside, from);
                parts.add(new Part(property, column, embedded, accessors));
                column = embedded.end;
            } else {
                parts.add(new Part(property, column, null, accessors));
                column++;
            }
        }
        return new Shape(type, parts, place, column);
    }

    int first() {
        return place.first;
    }

    /** What sets its methods apart from those of the other shapes. */
    String suffix() {
        return place.first + "_" + place.depth;
    }

    /** The shapes in it, at any depth. */
    List<Shape> inside() {
        List<Shape> inside = new ArrayList<>();
        for (Part part : parts) {
            if (part.embedded != null) {
                inside.add(part.embedded);
                inside.addAll(part.embedded.inside());
            }
        }
        return inside;
    }

    /** A property as it is read in Java. */
    String access(Part part, String owner) {
        if (type.isRecord()) {
            return owner + "." + part.property.name() + "()";
        }
        return part.accessors == null ? field(part, owner) : owner + "." + part.accessors.getter() + "()";
    }

    /** A property of a class as it is written in Java. */
    String assignment(Part part, String owner, String value) {
        return part.accessors == null
                ? field(part, owner) + " = " + value + ";"
                : owner + "." + part.accessors.setter() + "(" + value + ");";
    }

    private String field(Part part, String owner) {
        String name = part.property.name();
        var declaring = part.property.field().getEnclosingElement();
        return type.element().equals(declaring) ? owner + "." + name : "((" + declaring + ") " + owner + ")." + name;
    }
}
