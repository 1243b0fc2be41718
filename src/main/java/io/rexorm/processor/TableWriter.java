package io.rexorm.processor;

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
        FieldWriter fields =
                new FieldWriter(out, entity, new FieldWriter.Kind(type, "TextColumn", "EntityColumn", true));
        fields.fields();
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
        fields.embedded();
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

    private static boolean isPublic(TypeElement type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }
}
