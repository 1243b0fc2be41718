package io.rexorm.processor;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * Writes the class of a repository: {@code UsersImpl} of {@code Users}.
 *
 * @param repository the interface
 * @param finders its methods whose names are queries
 * @param statements its methods with statements of their own
 * @param known those of every repository that it declares once more
 */
record RepositoryWriter(
        RepositoryType repository,
        List<FinderMethod> finders,
        List<SqlMethod> statements,
        List<RepositoryMethod> known) {

    /** The class. */
    String write() {
        TypeElement element = repository.element();
        TypeNames names = repository.names();
        String packageName = repository.from().getQualifiedName().toString();
        String name = RepositoryType.implementation(element, names)
                .substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
        String entity = repository.entity().element().getQualifiedName().toString();
        JavaText out = new JavaText();
        if (!packageName.isEmpty()) {
            out.line("package " + packageName + ";");
            out.line("");
        }
        out.line("/** The rows of {@link " + entity + "}, as {@link " + element.getQualifiedName()
                + "} asks for them. */");
        if (names.elements().getTypeElement(TableWriter.GENERATED) != null) {
            out.line("@" + TableWriter.GENERATED + "(\"" + EntityProcessor.class.getName() + "\")");
        }
        out.line("@SuppressWarnings({\"cast\", \"deprecation\", \"rawtypes\", \"removal\", \"unchecked\"})");
        out.open("final class " + name + " implements " + element.getQualifiedName());
        Map<String, String> columns = new TreeMap<>();
        finders.forEach(each -> each.addColumns(columns));
        out.line("private final io.rexorm.orm.Rex db;");
        if (!columns.isEmpty()) {
            out.line("private final " + name + "Columns columns = new " + name + "Columns();");
        }
        if (!known.isEmpty()) {
            out.line("private final io.rexorm.orm.Repo<" + entity + ", " + names.source(repository.key()) + "> plain;");
        }
        out.line("");
        out.open(name + "(io.rexorm.orm.Rex db)");
        out.line("this.db = db;");
        if (!known.isEmpty()) {
            out.line("this.plain = db.repo(" + entity + ".class);");
        }
        out.close();
        method(out, "public io.rexorm.orm.Rex db()", List.of("return this.db;"));
        method(out, "public java.lang.Class<" + entity + "> entity()", List.of("return " + entity + ".class;"));
        finders.forEach(each -> method(out, each.method().signature(), List.of(each.body())));
        known.forEach(each -> method(out, each.signature(), List.of(each.plain())));
        statements.forEach(each -> method(out, each.method().signature(), each.body()));
        if (!columns.isEmpty()) {
            columns(out, name + "Columns", entity, columns);
        }
        out.close();
        return out.toString();
    }

    private static void method(JavaText out, String signature, List<String> body) {
        out.line("");
        out.line("@Override");
        out.open(signature);
        body.forEach(out::line);
        out.close();
    }

    private static void columns(JavaText out, String name, String entity, Map<String, String> columns) {
        out.line("");
        out.open("private static final class " + name + " extends io.rexorm.orm.EntityTable<" + entity + ">");
        columns.values().forEach(each -> out.line("final " + each));
        out.line("");
        out.open(name + "()");
        out.line("super(" + entity + ".class, null);");
        out.close();
        out.close();
    }
}
