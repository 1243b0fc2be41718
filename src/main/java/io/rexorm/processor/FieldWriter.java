package io.rexorm.processor;

import io.rexorm.annotation.OneToOne;
import java.util.Locale;

/** Writes a field for each property of an entity, and a class with fields for each value embedded in it. */
final class FieldWriter {
    private final JavaText out;
    private final Shape entity;
    private final Kind kind;

    /**
     * What fields are written.
     *
     * @param owner the entity whose rows have the columns, as it is called where they are written
     * @param text the class for a text
     * @param column the class for any other column
     * @param own whether they are those of the entity's own table, so that they say which of them refer to others
     */
    record Kind(String owner, String text, String column, boolean own) {}

    FieldWriter(JavaText out, Shape entity, Kind kind) {
        this.out = out;
        this.entity = entity;
        this.kind = kind;
    }

    void fields() {
        fields(entity, "");
    }

    /** The classes for embedded values. */
    void embedded() {
        embedded(entity, "");
    }

    private void fields(Shape shape, String path) {
        for (Shape.Part part : shape.parts()) {
            String name = part.property().name();
            if (part.embedded() != null) {
                String columns = columnsOf(path + name);
                field("columns", path + name, columns, name, "new " + columns + "()");
            } else if (part.relation()) {
                relation(part);
            } else if (part.column() >= 0) {
                column(shape, part, path + name);
            }
        }
    }

    private void column(Shape shape, Shape.Part part, String path) {
        SourceProperty property = part.property();
        String quoted = "(\"" + path + "\")";
        if (kind.own && property.marks().reference()) {
            String type = library("RefColumn") + "<" + kind.owner + ", " + target(shape, part) + ">";
            field("column", path, type, property.name(), "reference" + quoted);
        } else if (property.isText()) {
            field("column", path, library(kind.text) + "<" + kind.owner + ">", property.name(), "text" + quoted);
        } else {
            String value = shape.type().names().box(property.type());
            String type = library(kind.column) + "<" + kind.owner + ", " + value + ">";
            field("column", path, type, property.name(), "column" + quoted);
        }
    }

    private void relation(Shape.Part part) {
        boolean many = !part.property().marks().has(OneToOne.class);
        if (many || kind.own) {
            String name = part.property().name();
            String type = library(many ? "ToMany" : "ToOne") + "<" + kind.owner + ", " + target(entity, part) + ">";
            field("rows", name, type, name, (many ? "toMany" : "toOne") + "(\"" + name + "\")");
        }
    }

    private void field(String what, String path, String type, String name, String value) {
        out.line("/** The " + what + " of {@code " + path + "}. */");
        out.line("public final " + type + " " + name + " = " + value + ";");
    }

    private void embedded(Shape shape, String path) {
        for (Shape.Part part : shape.parts()) {
            if (part.embedded() != null) {
                String inside = path + part.property().name();
                String name = columnsOf(inside);
                out.line("");
                out.line("/** The columns of {@code " + inside + "}. */");
                out.open("public final class " + name);
                fields(part.embedded(), inside + ".");
                out.line("");
                out.line("private " + name + "() {}");
                out.close();
                embedded(part.embedded(), inside + ".");
            }
        }
    }

    private static String library(String name) {
        return "io.rexorm.orm." + name;
    }

    private static String target(Shape shape, Shape.Part part) {
        return shape.type()
                .argument(part.property())
                .element()
                .getQualifiedName()
                .toString();
    }

    /** The name of the class for an embedded value: {@code HomeColumns}, {@code Home_PlaceColumns}. */
    private static String columnsOf(String path) {
        StringBuilder name = new StringBuilder();
        for (String property : path.split("\\.", -1)) {
            name.append(name.length() == 0 ? "" : "_")
                    .append(property.substring(0, 1).toUpperCase(Locale.ROOT));
            name.append(property.substring(1));
        }
        return name.append("Columns").toString();
    }
}
