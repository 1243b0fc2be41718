package io.rexorm.processor;

import java.util.ArrayList;
import java.util.List;
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
     * @param column the position of its first column, -1 where it has none
     * @param embedded what it is made of, or null where it is one column
     */
    record Part(
            SourceProperty property, int column, @Nullable Shape embedded) {}

    static Shape of(SourceType type) {
        return of(type, new Place(0, 0, false));
    }

    private static Shape of(SourceType type, Place place) {
        List<Part> parts = new ArrayList<>();
        int column = place.first;
        for (SourceProperty property : type.properties()) {
            if (!property.marks().hasColumns()) {
                parts.add(new Part(property, -1, null));
            } else if (property.marks().embedded()) {
                Shape embedded = of(type.typeOf(property), new Place(column, place.depth + 1, property.nullable()));
                parts.add(new Part(property, column, embedded));
                column = embedded.end;
            } else {
                parts.add(new Part(property, column, null));
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

    /** A property as it is read or written in Java. */
    String access(Part part, String owner) {
        String name = part.property.name();
        if (type.isRecord()) {
            return owner + "." + name + "()";
        }
        var declaring = part.property.field().getEnclosingElement();
        return type.element().equals(declaring) ? owner + "." + name : "((" + declaring + ") " + owner + ")." + name;
    }
}
