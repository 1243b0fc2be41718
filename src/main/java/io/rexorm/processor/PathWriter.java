package io.rexorm.processor;

import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;

/** Writes the ways from an entity to the rows that it refers to, and what such a row's table is where a way ends at it. */
final class PathWriter {
    /** What the classes that are extended have as methods. */
    private static final Set<String> TAKEN = Set.of(
            "as",
            "clone",
            "entity",
            "finalize",
            "getClass",
            "hashCode",
            "name",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    private final JavaText out;
    private final Shape entity;
    private final TypeNames names;
    private final Predicate<TypeElement> hasTable;

    /** @param hasTable whether there is a table of an entity, or will be one */
    PathWriter(JavaText out, Shape entity, TypeNames names, Predicate<TypeElement> hasTable) {
        this.out = out;
        this.entity = entity;
        this.names = names;
        this.hasTable = hasTable;
    }

    /**
     * A method for each property that refers to a row.
     *
     * @param root the entity where the way begins
     * @param step what makes a way of a property's name
     */
    void ways(String root, String step) {
        ways(entity, "", root, step);
    }

    private void ways(Shape shape, String path, String root, String step) {
        for (Shape.Part part : shape.parts()) {
            String name = part.property().name();
            if (part.relation()
                    || part.embedded() != null
                    || !part.property().marks().reference()) {
                continue;
            }
            TypeElement target = shape.type().argument(part.property()).element();
            if (hasTable.test(target)) {
                String type = TableWriter.name(target, names).replace('$', '.') + ".Path<" + root + ">";
                out.line("");
                out.line("/** The table of the row that {@code " + path + name + "} refers to. */");
                out.open("public " + type + " " + (TAKEN.contains(name) ? name + "_" : name) + "()");
                out.line("return new " + type + "(" + step + "(\"" + path + name + "\"));");
                out.close();
            }
        }
    }

    /** The class for the table where a way ends. */
    void write() {
        String type = entity.type().element().getQualifiedName().toString();
        out.line("");
        out.line("/** The table of a row that another one refers to. */");
        out.open("public static final class Path<Root> extends io.rexorm.orm.PathTable<Root, " + type + ">");
        FieldWriter fields = new FieldWriter(out, entity, new FieldWriter.Kind("Root", "TextValue", "Expr", false));
        fields.fields();
        out.line("");
        out.line("/** The table where this way ends. */");
        out.open("public Path(io.rexorm.orm.Path<Root> path)");
        out.line("super(path, " + type + ".class);");
        out.close();
        ways("Root", "step");
        fields.embedded();
        out.close();
    }
}
