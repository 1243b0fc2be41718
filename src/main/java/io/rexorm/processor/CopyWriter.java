package io.rexorm.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Writes how objects are made of values, {@code v0} and on, and how they get other values. */
final class CopyWriter {
    private final JavaText out;
    private final Shape entity;
    private final TypeNames names;

    CopyWriter(JavaText out, Shape entity, TypeNames names) {
        this.out = out;
        this.entity = entity;
        this.names = names;
    }

    void write(String type) {
        out.line("");
        out.line("@Override");
        out.open("public " + type + " with(" + type + " entity, Object[] values)");
        unchanged("0, values.length", "entity");
        copy(entity, "entity");
        out.close();
        for (Shape embedded : entity.inside()) {
            makeMethod(embedded);
            withMethod(embedded);
        }
    }

    /** @param known which values are known not to be null where they must not */
    void make(Shape shape, IntPredicate known) {
        if (shape.type().isRecord()) {
            List<String> arguments = new ArrayList<>();
            for (Shape.Part part : shape.parts()) {
                arguments.add(made(part, known));
            }
            construct(shape, arguments);
            return;
        }
        String type = type(shape);
        out.line(type + " made = new " + type + "();");
        for (Shape.Part part : shape.parts()) {
            if (part.column() >= 0) {
                out.line(shape.assignment(part, "made", made(part, known)));
            }
        }
        out.line("return made;");
    }

    private String made(Shape.Part part, IntPredicate known) {
        String cast = cast(part);
        int i = part.column();
        if (i < 0) {
            return cast + nothing(part);
        } else if (part.embedded() != null) {
            List<String> arguments = new ArrayList<>();
            for (int each = i; each < part.embedded().end(); each++) {
                arguments.add("v" + each);
            }
            return "make" + part.embedded().suffix() + "(" + String.join(", ", arguments) + ")";
        }
        return cast + (part.property().nullable() || known.test(i) ? "v" + i : "required(v" + i + ", " + i + ")");
    }

    private static String nothing(Shape.Part part) {
        return switch (part.property().type().getKind()) {
            case BOOLEAN -> "false";
            case BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> "0";
            default -> "null";
        };
    }

    private void makeMethod(Shape shape) {
        List<String> parameters = new ArrayList<>();
        List<String> allNull = new ArrayList<>();
        for (Shape.Part part : scalars(shape)) {
            parameters.add(names.box(part.property().type()) + " v" + part.column());
            allNull.add("v" + part.column() + " == null");
        }
        out.line("");
        out.open("private " + type(shape) + " make" + shape.suffix() + "(" + String.join(", ", parameters) + ")");
        if (shape.place().nullable()) {
            out.open("if (" + String.join(" && ", allNull) + ")");
            out.line("return null;");
            out.close();
        }
        make(shape, i -> false);
        out.close();
    }

    private void withMethod(Shape shape) {
        out.line("");
        out.open("private " + type(shape) + " with" + shape.suffix() + "(" + type(shape) + " now, Object[] values)");
        unchanged(shape.first() + ", " + shape.end(), "now");
        List<String> given = new ArrayList<>();
        for (Shape.Part part : scalars(shape)) {
            given.add("(" + names.box(part.property().type()) + ") " + given(part));
        }
        out.open("if (now == null)");
        out.line("return make" + shape.suffix() + "(" + String.join(", ", given) + ");");
        out.close();
        copy(shape, "now");
        out.close();
    }

    private void unchanged(String range, String owner) {
        out.open("if (unchanged(values, " + range + "))");
        out.line("return " + owner + ";");
        out.close();
    }

    private void copy(Shape shape, String owner) {
        if (shape.type().isRecord()) {
            List<String> arguments = new ArrayList<>();
            for (Shape.Part part : shape.parts()) {
                arguments.add(copied(shape, part, owner));
            }
            construct(shape, arguments);
            return;
        }
        // An object in a record belongs to what others hold of that record too.
        boolean copies = entity.type().isRecord();
        if (copies) {
            out.line(type(shape) + " copy = new " + type(shape) + "();");
        }
        for (Shape.Part part : shape.parts()) {
            if (part.column() >= 0) {
                out.line(shape.assignment(part, copies ? "copy" : owner, copied(shape, part, owner)));
            }
        }
        out.line("return " + (copies ? "copy" : owner) + ";");
    }

    private String copied(Shape shape, Shape.Part part, String owner) {
        String now = shape.access(part, owner);
        if (part.column() < 0) {
            return cast(part) + now;
        } else if (part.embedded() != null) {
            return "with" + part.embedded().suffix() + "(" + now + ", values)";
        }
        return cast(part) + "(values[" + part.column() + "] == null ? " + now + " : " + cast(part) + given(part) + ")";
    }

    private static String given(Shape.Part part) {
        return "given(values[" + part.column() + "], " + part.column() + ")";
    }

    /** Every argument has the type of its parameter, so that no other constructor is meant. */
    private String cast(Shape.Part part) {
        return "(" + names.source(part.property().type()) + ") ";
    }

    private void construct(Shape shape, List<String> arguments) {
        out.line("return new " + type(shape) + "(");
        for (int i = 0; i < arguments.size(); i++) {
            out.line("        " + arguments.get(i) + (i == arguments.size() - 1 ? ");" : ","));
        }
    }

    private static String type(Shape shape) {
        return shape.type().element().getQualifiedName().toString();
    }

    private static List<Shape.Part> scalars(Shape shape) {
        List<Shape.Part> scalars = new ArrayList<>();
        for (Shape.Part part : shape.parts()) {
            if (part.embedded() != null) {
                scalars.addAll(scalars(part.embedded()));
            } else if (part.column() >= 0) {
                scalars.add(part);
            }
        }
        return scalars;
    }
}
