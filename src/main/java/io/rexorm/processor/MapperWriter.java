package io.rexorm.processor;

import io.rexorm.entity.ColumnTypes;
import io.rexorm.entity.DeclaredColumn;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Writes the mapper of an entity: each column read by index, in order, into one constructor call. */
final class MapperWriter {
    /** The methods that read and bind a value without a codec, by type. */
    private static final Map<String, String> DIRECT = Map.of(
            "java.lang.String", "text",
            "long", "number",
            "java.lang.Long", "number",
            "int", "integer",
            "java.lang.Integer", "integer",
            "double", "real",
            "java.lang.Double", "real",
            "boolean", "flag",
            "java.lang.Boolean", "flag");

    private final JavaText out;
    private final Shape entity;
    private final List<DeclaredColumn<SourceProperty>> columns;
    private final TypeNames names;
    private final String type;

    MapperWriter(JavaText out, Shape entity, List<DeclaredColumn<SourceProperty>> columns) {
        this.out = out;
        this.entity = entity;
        this.columns = columns;
        this.names = entity.type().names();
        this.type = entity.type().element().getQualifiedName().toString();
    }

    void write() {
        out.line("/** Makes rows of entities and entities of rows. */");
        out.open("static final class Mapper extends io.rexorm.mapping.EntityMapper<" + type + ">");
        out.line("static final String COLUMNS = \"" + signature() + "\";");
        out.line("");
        for (int i = 0; i < columns.size(); i++) {
            out.line("private final io.rexorm.mapping.Codec<" + box(i) + "> codec" + i + " = codec(" + i + ");");
        }
        out.line("");
        out.open("Mapper(io.rexorm.mapping.EntityModel model)");
        out.line("super(model);");
        out.close();
        read();
        bind();
        value();
        new CopyWriter(out, entity, names).write(type);
        out.close();
    }

    private String signature() {
        StringBuilder text = new StringBuilder();
        for (DeclaredColumn<SourceProperty> column : columns) {
            text.append(column.path()).append(' ').append(column.property().typeName());
            text.append(column.nullable() ? "?" : "");
            text.append(
                    ColumnTypes.DIRECT.contains(column.property().typeName())
                                    && !column.property().isPlain()
                            ? "~"
                            : "");
            text.append("\\n");
        }
        for (Shape.Part part : relations()) {
            text.append(part.property().name()).append(' ');
            text.append(entity.type().argument(part.property()).name()).append("\\n");
        }
        return text.toString();
    }

    private void read() {
        override("public " + type + " read(io.rexorm.jdbc.Row row, int at)");
        for (int i = 0; i < columns.size(); i++) {
            DeclaredColumn<SourceProperty> column = columns.get(i);
            String local =
                    column.nullable() ? box(i) : names.source(column.property().type());
            out.line(local + " v" + i + " = " + reading(i) + ";");
        }
        for (Shape.Part part : relations()) {
            out.line(names.source(part.property().type()) + " v" + part.column() + " = related(" + part.column() + ", v"
                    + key() + ", row);");
        }
        new CopyWriter(out, entity, names)
                .make(entity, i -> i >= columns.size() || !columns.get(i).nullable());
        out.close();
        override("public void readAll(io.rexorm.jdbc.Row row, java.util.List<? super " + type + "> to)");
        out.open("while (row.next())");
        out.line("to.add(read(row, 1));");
        out.close();
        out.close();
    }

    private List<Shape.Part> relations() {
        return entity.parts().stream().filter(Shape.Part::relation).toList();
    }

    private int key() {
        int key = 0;
        while (!columns.get(key).key()) {
            key++;
        }
        return key;
    }

    private String reading(int i) {
        String at = i == 0 ? "at" : "at + " + i;
        boolean nullable = columns.get(i).nullable();
        String direct = direct(i);
        if (direct != null) {
            return direct + (nullable ? "OrNull" : "") + "(row, " + at + ", " + i + ")";
        }
        String reading = "read(codec" + i + ", row, " + at + ", " + i + ")";
        return nullable ? reading : "required(" + reading + ", row, " + at + ", " + i + ")";
    }

    private void bind() {
        override("public void bind(" + type + " entity, int column, io.rexorm.jdbc.Binder to, int index)");
        out.open("switch (column)");
        for (Shape.Part part : entity.parts()) {
            Shape embedded = part.embedded();
            String value = entity.access(part, "entity");
            if (embedded != null) {
                for (int i = part.column(); i < embedded.end(); i++) {
                    out.line("case " + i + " -> bind(codec" + i + ", value" + embedded.suffix() + "(" + value + ", " + i
                            + "), " + i + ", to, index);");
                }
            } else if (part.column() >= 0 && !part.relation()) {
                out.line("case " + part.column() + " -> " + binding(part, value) + ";");
            }
        }
        out.line("default -> throw noColumn(column);");
        out.close();
        out.close();
    }

    private String binding(Shape.Part part, String value) {
        int i = part.column();
        String direct = direct(i);
        if (direct == null) {
            return "bind(codec" + i + ", " + value + ", " + i + ", to, index)";
        }
        return part.property().type().getKind().isPrimitive()
                ? "to." + direct + "(index, " + value + ")"
                : direct + "(" + value + ", " + i + ", to, index)";
    }

    private void value() {
        override("public Object value(" + type + " entity, int column)");
        valueOf(entity, "entity");
        out.close();
        for (Shape embedded : entity.inside()) {
            out.line("");
            out.open("private Object value" + embedded.suffix() + "("
                    + embedded.type().element().getQualifiedName() + " from, int column)");
            out.open("if (from == null)");
            out.line("return null;");
            out.close();
            valueOf(embedded, "from");
            out.close();
        }
    }

    private void valueOf(Shape shape, String owner) {
        out.open("return switch (column)");
        for (Shape.Part part : shape.parts()) {
            Shape embedded = part.embedded();
            String value = shape.access(part, owner);
            if (embedded != null) {
                StringJoiner cases = new StringJoiner(", ");
                for (int i = part.column(); i < embedded.end(); i++) {
                    cases.add(String.valueOf(i));
                }
                out.line("case " + cases + " -> value" + embedded.suffix() + "(" + value + ", column);");
            } else if (part.column() >= 0) {
                out.line("case " + part.column() + " -> " + value + ";");
            }
        }
        out.line("default -> throw noColumn(column);");
        out.close("};");
    }

    private void override(String head) {
        out.line("");
        out.line("@Override");
        out.open(head);
    }

    private String box(int column) {
        return names.box(columns.get(column).property().type());
    }

    private @Nullable String direct(int column) {
        return columns.get(column).property().isPlain()
                ? DIRECT.get(columns.get(column).property().typeName())
                : null;
    }
}
