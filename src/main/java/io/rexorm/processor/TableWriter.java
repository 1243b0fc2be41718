package io.rexorm.processor;

import io.rexorm.annotation.Convert;
import io.rexorm.annotation.Json;
import io.rexorm.annotation.OneToOne;
import io.rexorm.entity.DeclaredColumn;
import io.rexorm.schema.NamingStrategy;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the table of an entity: {@code UserTable} with the constant {@code USER}, a field for each column. */
final class TableWriter {
    static final String GENERATED = "javax.annotation.processing.Generated";

    private final Shape entity;
    private final TypeNames names;
    private final String type;
    private final Predicate<TypeElement> hasTable;
    private final JavaText out = new JavaText();

    /** @param hasTable whether there is a table of an entity, or will be one */
    TableWriter(Shape entity, Predicate<TypeElement> hasTable) {
        this.entity = entity;
        this.hasTable = hasTable;
        this.names = entity.type().names();
        this.type = entity.type().element().getQualifiedName().toString();
    }

    /** The name of the class with its package. */
    static String name(TypeElement entity, TypeNames names) {
        return names.generated(entity, "Table");
    }

    /** The class, with a mapper where that can be. */
    String write(List<DeclaredColumn<SourceProperty>> columns, boolean withMapper) {
        TypeElement element = entity.type().element();
        String packageName =
                names.elements().getPackageOf(element).getQualifiedName().toString();
        String name = name(element, names).substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
        if (!packageName.isEmpty()) {
            out.line("package " + packageName + ";");
            out.line("");
        }
        out.line("/** The table of {@link " + type + "}. */");
        if (names.elements().getTypeElement(GENERATED) != null) {
            out.line("@" + GENERATED + "(\"" + EntityProcessor.class.getName() + "\")");
        }
        out.line("@SuppressWarnings({\"cast\", \"deprecation\", \"rawtypes\", \"removal\", \"unchecked\"})");
        out.open((isPublic(element) ? "public " : "") + "final class " + name + " extends io.rexorm.orm.EntityTable<"
                + type + ">");
        out.line("/** The table itself. */");
        out.line("public static final " + name + " " + constant() + " = new " + name + "(null);");
        out.line("");
        fields(entity, "");
        out.line("");
        out.open("private " + name + "(String alias)");
        out.line("super(" + type + ".class, alias);");
        out.close();
        out.line("");
        out.line("/** The same table under another name, for a query that has it twice. */");
        out.open("public " + name + " as(String alias)");
        out.line("return new " + name + "(java.util.Objects.requireNonNull(alias));");
        out.close();
        PathWriter paths = new PathWriter(out, entity, names, hasTable);
        paths.ways(type, "path");
        embedded(entity, "");
        paths.write();
        if (withMapper) {
            out.line("");
            new MapperWriter(out, entity, columns).write();
        }
        out.close();
        return out.toString();
    }

    /** In capitals; a property of that name has it first. */
    private String constant() {
        String constant =
                NamingStrategy.STANDARD.column(entity.type().simpleName()).toUpperCase(Locale.ROOT);
        boolean taken =
                entity.parts().stream().anyMatch(part -> part.property().name().equals(constant));
        return taken ? constant + "_" : constant;
    }

    private void fields(Shape shape, String path) {
        for (Shape.Part part : shape.parts()) {
            String name = part.property().name();
            if (part.embedded() != null) {
                String columns = columnsOf(path + name);
                out.line("/** The columns of {@code " + path + name + "}. */");
                out.line("public final " + columns + " " + name + " = new " + columns + "();");
            } else if (part.relation()) {
                relation(part);
            } else if (part.column() >= 0) {
                out.line("/** The column of {@code " + path + name + "}. */");
                if (part.property().marks().reference()) {
                    out.line("public final io.rexorm.orm.RefColumn<" + type + ", " + target(shape, part) + "> " + name
                            + " = reference(\"" + path + name + "\");");
                } else if (isText(part.property())) {
                    out.line("public final io.rexorm.orm.TextColumn<" + type + "> " + name + " = text(\"" + path + name
                            + "\");");
                } else {
                    String value = names.box(part.property().type());
                    out.line("public final io.rexorm.orm.EntityColumn<" + type + ", " + value + "> " + name
                            + " = column(\"" + path + name + "\");");
                }
            }
        }
    }

    private void relation(Shape.Part part) {
        boolean many = isToMany(part);
        String name = part.property().name();
        out.line("/** The rows of {@code " + name + "}. */");
        out.line("public final io.rexorm.orm." + (many ? "ToMany" : "ToOne") + "<" + type + ", " + target(entity, part)
                + "> " + name + " = " + (many ? "toMany" : "toOne") + "(\"" + name + "\");");
    }

    static boolean isToMany(Shape.Part part) {
        return !part.property().marks().has(OneToOne.class);
    }

    private String target(Shape shape, Shape.Part part) {
        return shape.type()
                .argument(part.property())
                .element()
                .getQualifiedName()
                .toString();
    }

    /** What is kept as the text that it is. */
    static boolean isText(SourceProperty property) {
        return property.typeName().equals("java.lang.String")
                && !property.marks().has(Json.class)
                && property.marks().mirror(Convert.class.getName()) == null;
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

    /** The name of the class for an embedded value: {@code HomeColumns}, {@code Home_PlaceColumns}. */
    static String columnsOf(String path) {
        StringBuilder name = new StringBuilder();
        for (String property : path.split("\\.", -1)) {
            name.append(name.length() == 0 ? "" : "_")
                    .append(property.substring(0, 1).toUpperCase(Locale.ROOT));
            name.append(property.substring(1));
        }
        return name.append("Columns").toString();
    }

    private static boolean isPublic(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
